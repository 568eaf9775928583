import type { ReactNode } from 'react';
import type { Interview, Resource } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { FieldList } from '../../ui/FieldList.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import styles from './LookingBack.module.css';

type Named = Omit<Resource, 'resourceId'> & { resourceId: string | null };

/** What was named in an interview, and where to find it. */
export function Resources({
  interview,
  beside,
}: {
  interview: Interview;
  /** What else stands beside a resource. */
  beside?: (resource: Resource) => ReactNode;
}) {
  const { interviewId, resources } = interview;
  const change = useLatest<Named[]>(resources, (next) =>
    call('interviews.setResources', { interviewId, resources: next }),
  );
  const set = (id: string, fields: Partial<Named>) =>
    change((before) => before.map((one) => (one.resourceId === id ? { ...one, ...fields } : one)));
  return (
    <Section title="Resources named" aside="Books, sites, organisations, events">
      <FieldList
        label="Resources named"
        isLabelHidden
        noun="resource"
        look="content"
        lines={resources.map((resource, index) => ({
          id: resource.resourceId,
          text: resource.text,
          aside: (
            <>
              <span className={styles.where}>
                <EditableText
                  label={`Where to find resource ${index + 1}`}
                  isLabelHidden
                  isWrapped
                  value={resource.detail}
                  placeholder="Where, or what for"
                  onSave={(next) => set(resource.resourceId, { detail: next })}
                />
              </span>
              {beside?.(resource)}
            </>
          ),
        }))}
        onAdd={(text) =>
          attempt(change((before) => [...before, { resourceId: null, text, detail: '' }]))
        }
        onChange={(id, text) => set(id, { text })}
        onRemove={(id) =>
          attempt(change((before) => before.filter(({ resourceId }) => resourceId !== id)))
        }
      />
    </Section>
  );
}
