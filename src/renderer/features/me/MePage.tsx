import { type Me, type SearchGoal, searchGoals } from '../../../core/notebook/schema.ts';
import { goalWords } from '../../../core/words.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { ActionButton } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { LineList } from '../../ui/LineList.tsx';
import { Page } from '../../ui/Panes.tsx';
import { Section } from '../../ui/Section.tsx';
import { Holidays } from './Holidays.tsx';
import styles from './MePage.module.css';

const goals = searchGoals.map((id) => ({ id, label: goalWords[id] }));

/** What packets and letters say about me. */
export function MePage() {
  const { me, name } = useNotebook();
  return (
    <Page label="Me">
      <h1 className={styles.kicker}>Me</h1>
      <EditableText
        label="My name"
        isLabelHidden
        look="title"
        placeholder="Your name"
        value={me.displayName}
        onSave={(displayName) => save({ displayName })}
      />
      <p className={styles.hint}>
        Packets carry your name and how to reach you. You are the root of the referral map and never
        a row in the list of people.
      </p>
      <ReachMe me={me} />
      <AboutMe me={me} />
      <MyLists me={me} />
      <WordingsLink />
      <Holidays />
      <Section title="This notebook">
        <EditableText
          label="Name"
          isRequired
          value={name}
          onSave={(text) => call('notebook.rename', { name: text })}
        />
      </Section>
    </Page>
  );
}

function ReachMe({ me }: { me: Me }) {
  return (
    <Section title="How to reach me">
      <div className={styles.grid}>
        <EditableText label="E-mail" value={me.email} onSave={(email) => save({ email })} />
        <EditableText label="Phone" value={me.phone} onSave={(phone) => save({ phone })} />
        <EditableText
          label="Postal address"
          isMultiline
          placeholder="As it stands on letters, one line each"
          value={me.postalAddress}
          onSave={(postalAddress) => save({ postalAddress })}
        />
      </div>
    </Section>
  );
}

function AboutMe({ me }: { me: Me }) {
  return (
    <Section title="What I say about myself">
      <EditableText
        label="Who I am, in a line"
        look="content"
        isMultiline
        placeholder="I taught science for eleven years and want to work where people learn by choice."
        value={me.whoIAm}
        onSave={(whoIAm) => save({ whoIAm })}
      />
      <div className={styles.goal}>
        <Choice
          label="What the search is for"
          value={me.goal}
          options={goals}
          onChange={(goal: SearchGoal) => attempt(save({ goal }))}
        />
      </div>
    </Section>
  );
}

function MyLists({ me }: { me: Me }) {
  return (
    <>
      <Section title="Skills I bring" aside="one a line">
        <LineList
          label="Skills I bring"
          lines={me.skills}
          placeholder="Explaining hard things to mixed groups"
          onSave={(skills) => save({ skills })}
        />
      </Section>
      <Section title="Reading list" aside="one a line">
        <LineList
          label="Reading list"
          lines={me.readingList}
          placeholder="A book or journal somebody named"
          onSave={(readingList) => save({ readingList })}
        />
      </Section>
    </>
  );
}

function WordingsLink() {
  return (
    <Section
      title="Wordings"
      aside="of letters, e-mails and scripts"
      actions={<ActionButton actionId="go.wordings" look="quiet" label="Look at them" />}
    >
      <p className={styles.hint}>
        Letters are drawn from them, with what the notebook knows filled in. Change them as you
        like.
      </p>
    </Section>
  );
}

function save(fields: Partial<Me>) {
  return call('me.update', { fields });
}
