/**
 * A picture that is light or dark as the page is: every colour of the light look becomes a variable of the page, with the light colour where
 * the variable isn't known. Charts are the same in both looks but for their colours.
 */
import {DARK, LIGHT, type Theme} from '../../charts/theme.ts';

/** Names and colours of a look, in one order for all looks. */
function coloursOf({name: _name, ...look}: Theme): readonly (readonly [name: string, colour: string])[] {
  return Object.entries(look as Readonly<Record<string, string | readonly string[]>>).flatMap(([name, colours]): (readonly [string, string])[] => (
    typeof colours === 'string' ? [[kebab(name), colours]] : colours.map((colour, at) => [`${kebab(name)}-${at}`, colour] as const)));
}

const NAME_OF = new Map([...coloursOf(LIGHT)].reverse().map(([name, colour]) => [colour, name]));

/** `--ink: …; --paper: …;` */
export function themeVariables(dark: boolean): string {
  return coloursOf(dark ? DARK : LIGHT).map(([name, colour]) => `--${name}: ${colour};`).join(' ');
}

/** The drawing alone: what could act, load or describe more than the drawing is refused; ids become the page's own. */
export function themedSvg(svg: string, picture: string): string {
  if (/<\s*(script|foreignObject|iframe|image|a|style)\b/i.test(svg)) throw new Error(`the picture ${picture} holds more than a drawing`);
  return svg.replace(/<\?xml[^>]*>|<!DOCTYPE[^>]*>|<title>[^<]*<\/title>/g, '').replace(/<[^>]*>/g, tag => tag
    .replace(/ (fill|stroke)="(#[0-9a-f]{6})"/g, (whole, what: string, colour: string) =>
      (NAME_OF.has(colour) ? ` ${what}="var(--${NAME_OF.get(colour)}, ${colour})"` : whole))
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/ id="([^"]*)"/g, ` id="${picture}-$1"`)
    .replace(/url\(#([^)]*)\)/g, `url(#${picture}-$1)`)
    .replace(/href="#([^"]*)"/g, `href="#${picture}-$1"`)).trim();
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
