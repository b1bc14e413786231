import { decorate, type Element, ink, ruleColour, type Sheet } from '../document.ts';
import { fontName } from '../fonts.ts';
import { inner, pdfString } from '../inner.ts';
import { formFont } from './form-font.ts';

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Field {
  /** Unique in the document. */
  name: string;
  /** What it is for, as it is read out. */
  label: string;
  area: Area;
  parent: Element;
}

/** Field flags (ISO 32000-1, tables 221 and 228). */
const flags = { required: 1 << 1, multiline: 1 << 12 };
/** The widget is printed with its page. */
const printed = 1 << 2;

/** Makes the document a form. What readers write is set in the site's typeface. */
export function openForm({ pdf }: Sheet): void {
  pdf.font(fontName({ typeface: 'public-sans', face: 'regular' })).initForm();
  const within = inner(pdf);
  within._acroform.fonts = {};
  Object.assign(within._root.data.AcroForm.data, {
    DA: pdfString('/Form 11 Tf 0 g'),
    DR: { Font: { Form: formFont(pdf) } },
  });
}

/** A field to write in, of one line or several. */
export function textField(
  sheet: Sheet,
  { isRequired, isLong, ...field }: Field & { isRequired: boolean; isLong: boolean },
): void {
  widget(sheet, field, {
    FT: 'Tx',
    Ff: (isRequired ? flags.required : 0) | (isLong ? flags.multiline : 0),
    DA: pdfString('/Form 11 Tf 0 g'),
  });
}

/** A box to tick, empty at first, that draws its tick itself. */
export function tickBox(sheet: Sheet, field: Field): void {
  const { width, height } = field.area;
  const within = inner(sheet.pdf);
  const drawing = (content: string) => {
    const form = within.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} });
    form.end(content);
    return form;
  };
  const tick = `1.6 w 3 ${height / 2} m ${width / 2.4} 3 l ${width - 3} ${height - 3} l S`;
  widget(sheet, field, {
    FT: 'Btn',
    V: 'Off',
    AS: 'Off',
    AP: { N: { Yes: drawing(tick), Off: drawing('') } },
    MK: { CA: pdfString('4') },
  });
}

/** PDFKit's own fields stand outside the structure, so that nobody who listens finds them (ISO 14289-1, 7.18.1 and 7.18.4). */
function widget(sheet: Sheet, { name, label, area, parent }: Field, kind: Record<string, unknown>): void {
  const { x, y, width, height } = area;
  decorate(sheet, (pdf) => pdf.rect(x, y, width, height).lineWidth(0.8).strokeColor(ruleColour).stroke());
  const element = sheet.pdf.struct('Form', { alt: label });
  parent.add(element);
  const within = inner(sheet.pdf);
  within.annotate(x, y, width, height, {
    Subtype: 'Widget',
    T: pdfString(name),
    TU: pdfString(label),
    Contents: pdfString(label),
    F: printed,
    structParent: element,
    ...kind,
  });
  element.end();
  const annotation = within.page.annotations.at(-1);
  if (annotation !== undefined) within._root.data.AcroForm.data.Fields.push(annotation);
}

/** A line to write on by hand. */
export function writingLine(sheet: Sheet, { x, width }: { x: number; width: number }): void {
  decorate(sheet, (pdf) =>
    pdf
      .moveTo(x, sheet.y)
      .lineTo(x + width, sheet.y)
      .lineWidth(0.8)
      .strokeColor(ink)
      .stroke(),
  );
}
