import { Minus, Plus } from 'lucide-react';
import { Button, IconButton } from '../../../ui/Button.tsx';
import styles from './Map.module.css';
import type { MapView } from './useMapView.ts';

/** Makes the map larger and smaller; the same keys work while the map has the focus. */
export function ZoomButtons({ view }: { view: MapView }) {
  return (
    <fieldset className={styles.zoom} aria-label="Zoom">
      <IconButton icon={Minus} label="Zoom out" keys="-" onPress={() => view.zoomBy(1 / 1.25)} />
      <IconButton icon={Plus} label="Zoom in" keys="+" onPress={() => view.zoomBy(1.25)} />
      <Button look="quiet" onPress={() => view.fit()}>
        Fit
      </Button>
      <Button look="quiet" onPress={() => view.zoomTo(1)}>
        100 %
      </Button>
    </fieldset>
  );
}
