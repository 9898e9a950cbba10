type Writer = (count: number) => string;

const DIGITS = '零一二三四五六七八九';
const LARGEST_LETTERS = 780;
const LARGEST_ROMAN = 32_767;
const LARGEST_COUNTED = 9999;

/** Characters in a row, from 1 on. */
function row(characters: string): Writer {
  const known = [...characters];
  return (count) => known[count - 1] ?? String(count);
}

function signs(first: number, length: number): Writer {
  return row(String.fromCodePoint(...Array.from({ length }, (_, at) => first + at)));
}

/** Digit by digit. */
function digits(characters: string): Writer {
  return (count) => String(count).replace(/\d/g, (digit) => characters[Number(digit)] ?? digit);
}

/**
 * By tens, hundreds and thousands.
 * @param zero stands for places left out between others; `` where none does
 * @param one whether 1 is said before a unit; before the first 十 of a number below twenty it depends on `ten`
 */
function counted(characters: string, units: string, zero: string, one: boolean, ten: boolean): Writer {
  return (count) => {
    if (count > LARGEST_COUNTED) return String(count);
    let text = '';
    let gap = false;
    for (let place = String(count).length - 1; place >= 0; place -= 1) {
      const digit = Math.floor(count / 10 ** place) % 10;
      const silent = digit === 1 && place > 0 && (count < 20 ? !ten : !one);
      if (digit > 0)
        text += (gap ? zero : '') + (silent ? '' : characters[digit]) + (units[place] ?? '').trim();
      gap = digit === 0;
    }
    return text;
  };
}

function chinese(count: number): string {
  return count < 100 ? counted(DIGITS, ' 十', '', true, false)(count) : digits(`○${DIGITS.slice(1)}`)(count);
}

function letters(first: string): Writer {
  return (count) =>
    count > LARGEST_LETTERS
      ? String(count)
      : String.fromCharCode(first.charCodeAt(0) + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function roman(count: number): string {
  if (count > LARGEST_ROMAN) return String(count);
  let text = '';
  let left = count;
  for (const [sign, worth] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}

function ordinal(count: number): string {
  const teen = Math.floor(count / 10) % 10 === 1;
  return `${count}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10]) ?? 'th'}`;
}

const thousands = counted(DIGITS, ' 十百千', '零', true, false);

/** The formats of ECMA-376 part 1, 17.18.59, that Chinese documents use. */
const WRITERS: Readonly<Record<string, Writer>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalEnclosedCircle: signs(0x2460, 20),
  decimalEnclosedCircleChinese: signs(0x2460, 20),
  decimalEnclosedParen: signs(0x2474, 20),
  decimalEnclosedFullstop: signs(0x2488, 20),
  numberInDash: (count) => `- ${count} -`,
  ordinal,
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  chineseCounting: chinese,
  taiwaneseCounting: chinese,
  chineseCountingThousand: thousands,
  taiwaneseCountingThousand: thousands,
  japaneseCounting: counted(DIGITS, ' 十百千', '', false, false),
  ideographDigital: digits(`〇${DIGITS.slice(1)}`),
  taiwaneseDigital: digits(`○${DIGITS.slice(1)}`),
  japaneseDigitalTenThousand: digits(`〇${DIGITS.slice(1)}`),
  chineseLegalSimplified: counted('零壹贰叁肆伍陆柒捌玖', ' 拾佰仟', '零', true, true),
  ideographLegalTraditional: counted('零壹貳參肆伍陸柒捌玖', ' 拾佰仟', '零', true, true),
  ideographTraditional: row('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: row('子丑寅卯辰巳午未申酉戌亥'),
  // ECMA has circles, Word parentheses (MS-OI29500, 2.1.540 a).
  ideographEnclosedCircle: signs(0x3220, 10),
};

/** A count as Word writes it in that format; in plain digits where the format is not known or ends before it. */
export function written(count: number, format: string): string {
  const writer = WRITERS[format];
  return writer === undefined || (count < 1 && format !== 'none') ? String(count) : writer(count);
}
