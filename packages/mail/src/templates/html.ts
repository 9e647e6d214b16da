import type { Language } from '../language.ts';
import { FRAME } from './frame.ts';
import type { Wording } from './wording.ts';

// the colours of the pages; nothing is fetched, so opening a letter tells nobody anything
const INK = '#15213d';
const MUTED = '#4a5372';
const PAPER = '#f5f3ee';
const LINE = '#ddd8cc';
const TEAL = '#0d5c5c';
const FONT = "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,Arial,sans-serif";

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, between tags and in quoted attributes. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** A letter as HTML: one column, one button, readable without images, style sheets or the network. */
export function htmlText({ subject, name, body, button, after }: Wording, language: Language): string {
  const { greet, orCopy, signed, foot } = FRAME[language];
  const inner = [
    paragraph(greet(name)),
    ...body.map((text) => paragraph(text)),
    ...(button ? [buttonOf(button)] : []),
    ...after.map((text) => paragraph(text)),
    ...(button ? [small(`${escape(orCopy)}<br>${anchor(button.link)}`)] : []),
    paragraph(signed),
  ].join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escape(subject)}</title>
</head>
<body style="margin:0;padding:0;background:${PAPER};color:${INK}">
<div role="main" lang="${language}" style="max-width:560px;margin:0 auto;padding:24px 16px;font-family:${FONT};font-size:18px;line-height:1.5;color:${INK}">
<div style="background:#ffffff;border:1px solid ${LINE};border-radius:16px;padding:24px">
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;color:${INK}">${escape(subject)}</h1>
${inner}
</div>
<p style="margin:16px 8px 0;font-size:15px;color:${MUTED}">${escape(foot)}</p>
</div>
</body>
</html>
`;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escape(text)}</p>`;
}

function small(html: string): string {
  return `<p style="margin:0 0 16px;font-size:15px;color:${MUTED};overflow-wrap:anywhere;word-break:break-word">${html}</p>`;
}

// a link with padding in a coloured cell: the one button that every mail program draws
function buttonOf({ label, link }: NonNullable<Wording['button']>): string {
  const style = `display:inline-block;padding:14px 28px;color:#ffffff;font-weight:700;text-decoration:none`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px"><tr><td bgcolor="${TEAL}" style="background:${TEAL};border-radius:12px"><a href="${escape(link)}" style="${style}">${escape(label)}</a></td></tr></table>`;
}

function anchor(link: string): string {
  return `<a href="${escape(link)}" style="color:${TEAL}">${escape(link)}</a>`;
}
