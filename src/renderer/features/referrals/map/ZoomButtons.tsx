import { Minus, Plus } from 'lucide-react';
import { Button, IconButton } from '../../../ui/Button.tsx';
import styles from './Map.module.css';
import type { MapView } from './useMapView.ts';

const fitWords = { whole: 'Fit', width: 'Fit width', height: 'Fit height' } as const;

/** Makes the map larger and smaller; the same keys work while the map has the focus. */
export function ZoomButtons({ view, onFit }: { view: MapView; onFit: () => void }) {
  return (
    <fieldset className={styles.zoom} aria-label="Zoom">
      <IconButton icon={Minus} label="Zoom out" keys="-" onPress={() => view.zoomBy(1 / 1.25)} />
      <IconButton icon={Plus} label="Zoom in" keys="+" onPress={() => view.zoomBy(1.25)} />
      <Button look="quiet" onPress={onFit}>
        {fitWords[view.nextFit]}
      </Button>
      <Button look="quiet" onPress={() => view.zoomTo(1)}>
        100 %
      </Button>
    </fieldset>
  );
}
