import type { Settings } from '../../../domain/settings';
import { LANGUAGES } from '../../../locales/translate';
import { Button } from '../../components/button';
import { ChoiceField, FormProblems } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { useSettings } from '../../settings';
import { PackChoice } from '../packs/pack-choice';
import { Page } from '../page';
import { SampleOffer } from '../sample-offer';
import { useWorkbench } from '../services';
import { useAttempt } from '../use-attempt';
import { useEdit } from '../use-edit';
import { defineView } from '../view';
import { Holidays } from './holidays';
import { Lessons } from './lessons';
import { Portals } from './portals';

const THEMES: readonly Settings['theme'][] = ['auto', 'light', 'dark'];
/** Each language by its own name, so that it is found whatever language is shown. */
const OWN_NAMES = { en: 'English', zh_CN: '简体中文', zh_TW: '繁體中文' } as const;

function Appearance({ settings, set }: { settings: Settings; set: (change: Partial<Settings>) => void }) {
  const t = useTranslator();
  const languages = [{ value: 'auto' as const, label: t.t('settings.languageAuto') }, ...LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))];
  return (
    <section class="block-section">
      <h2>{t.t('settings.appearance')}</h2>
      <ChoiceField single name="language" legend={t.t('settings.language')} options={languages} chosen={[settings.language]} onChosen={([language]) => set({ language })} />
      <ChoiceField single name="theme" legend={t.t('settings.theme')} options={THEMES.map((value) => ({ value, label: t.t(`theme.${value}`) }))} chosen={[settings.theme]} onChosen={([theme]) => set({ theme })} />
    </section>
  );
}

function Browsing({ settings, set }: { settings: Settings; set: (change: Partial<Settings>) => void }) {
  const t = useTranslator();
  return (
    <section class="block-section">
      <h2>{t.t('settings.browsing')}</h2>
      {(['marks', 'badge'] as const).map((name) => (
        <label key={name} class="choice switch">
          <input type="checkbox" name={name} checked={settings[name]} onChange={(event) => set({ [name]: event.currentTarget.checked })} />
          <span>{t.t(`settings.${name}`)}<span class="block quiet small">{t.t(`settings.${name}Text`)}</span></span>
        </label>
      ))}
    </section>
  );
}

function Samples() {
  const t = useTranslator();
  const edit = useEdit();
  const { problems, attempt: remove } = useAttempt(async () => (await edit('samples/remove', {}, { key: 'samples.removed' })).problems);
  return (
    <section class="block-section">
      <h2>{t.t('settings.samples')}</h2>
      <p class="quiet">{t.t('settings.samplesText')}</p>
      <FormProblems problems={problems} />
      <div class="row">
        <SampleOffer />
        <Button data-testid="remove-samples" onClick={() => remove()}>{t.t('samples.remove')}</Button>
      </div>
    </section>
  );
}

function About() {
  const t = useTranslator();
  const { version } = useWorkbench();
  return (
    <section class="block-section">
      <h2>{t.t('settings.about')}</h2>
      <p>{t.t('settings.version', { name: t.t('app.name'), version })}</p>
      <p class="quiet">{t.t('settings.privacy')}</p>
    </section>
  );
}

/** Language, theme, marks and badge; added portals; what was taught; the rule pack; holidays; sample data; about. Every change takes effect at once. */
function SettingsView() {
  const t = useTranslator();
  const port = useWorkbench().settings;
  const settings = useSettings();
  const set = (change: Partial<Settings>) => void port.set(change);
  return (
    <Page title={t.t('view.settings')}>
      {settings && <Appearance settings={settings} set={set} />}
      {settings && <Browsing settings={settings} set={set} />}
      <Portals />
      <Lessons />
      <PackChoice />
      <Holidays />
      <Samples />
      <About />
    </Page>
  );
}

export default defineView({ id: 'settings', order: 5, icon: 'settings', View: SettingsView });
