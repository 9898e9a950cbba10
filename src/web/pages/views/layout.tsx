import type { ComponentChildren } from 'preact';
import type { PageTexts } from '../texts.ts';

/** What stands around every page. */
export interface Frame {
  readonly texts: PageTexts;
  readonly base: string;
  /** Address of the style sheet. */
  readonly style: string;
  /** This page in the other language. */
  readonly otherLanguage: string;
  /** null where nobody is signed in. */
  readonly visitor: { readonly name: string; readonly links: readonly NavigationLink[] } | null;
}

export interface NavigationLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A whole document: skip link, header with the ways to go, and the page's own words. */
export function Layout({ frame, title, children }: LayoutProps) {
  const { texts, style } = frame;
  return (
    <html lang={texts.htmlLang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} - ${texts.product}`}</title>
        <link rel="stylesheet" href={style} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#content">
          {texts.skip}
        </a>
        <Header frame={frame} />
        <main id="content" tabindex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

function Header({ frame: { texts, visitor, base, otherLanguage } }: { readonly frame: Frame }) {
  return (
    <header class="top">
      <p class="product">{texts.product}</p>
      {visitor !== null && visitor.links.length > 0 && (
        <nav aria-label={texts.navigation}>
          <ul>
            {visitor.links.map(({ label, href, current }) => (
              <li key={href}>
                <a href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="who">
        <a href={otherLanguage}>{texts.otherLanguage}</a>
        {visitor !== null && (
          <>
            <span>{texts.signedInAs(visitor.name)}</span>
            <form method="post" action={`${base}/leave`}>
              <button type="submit" class="quiet">
                {texts.leave}
              </button>
            </form>
          </>
        )}
      </div>
    </header>
  );
}
