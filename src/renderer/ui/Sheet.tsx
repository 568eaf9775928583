import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './Sheet.module.css';

/** A dialog for a choice that needs one. Escape and a click outside close it. */
export function Sheet({
  title,
  isOpen,
  onClose,
  children,
  size = 'medium',
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  size?: 'small' | 'medium' | 'large';
}) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={styles.overlay ?? ''}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <Dialog className={styles.dialog ?? ''} ref={pressPrimaryWithKeys}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Lets Ctrl+Enter, or ⌘↩, press the primary button from wherever one is in the sheet. */
function pressPrimaryWithKeys(dialog: HTMLElement | null): void {
  dialog?.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      dialog.querySelector<HTMLElement>('[data-look="primary"]:enabled')?.click();
    },
    { capture: true },
  );
}

/** The buttons at the foot of a sheet, the primary one last. */
export function SheetButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
