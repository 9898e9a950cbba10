import type { PageTexts } from '../texts.ts';

/** What somebody without a session sees, and nothing else. */
export function Entrance({ texts }: { readonly texts: PageTexts }) {
  return (
    <div class="panel">
      <p class="large">{texts.entrance.how}</p>
      <p>{texts.entrance.why}</p>
    </div>
  );
}

export function Left({ texts }: { readonly texts: PageTexts }) {
  return <p class="panel large">{texts.left.how}</p>;
}

/** The same words whether there is no such page or it is not this visitor's to see. */
export function Missing({ texts, home }: { readonly texts: PageTexts; readonly home: string }) {
  return (
    <div class="panel">
      <p class="large">{texts.missing.how}</p>
      <p>
        <a class="button" href={home}>
          {texts.missing.home}
        </a>
      </p>
    </div>
  );
}
