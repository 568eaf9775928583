import { askWording } from '../../../core/ask-around/askWording.ts';
import type { Ask } from '../../../core/ask-around/model.ts';
import { copyText } from '../../app/copyText.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AskAround.module.css';

/** Words to say or send when asking somebody for names. */
export function AskWords({ ask }: { ask: Ask }) {
  const words = askWording(useNotebook().me, ask);
  return (
    <div className={styles.words}>
      <p dir="auto">{words}</p>
      <Button onPress={() => copyText(words)}>Copy</Button>
    </div>
  );
}
