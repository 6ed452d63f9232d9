import { readWholeXml } from "./read-xml.js";

/** Which of a workbook's cell styles show a number as a day, by their index. */
export async function readDateStyles(chunks: AsyncIterable<Buffer>): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  await readWholeXml(chunks, {
    open(name, attributes) {
      if (name === "numFmt") formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCellStyles = true;
      if (name === "xf" && inCellStyles) styles.push(Number(attributes["numFmtId"] ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles.map((id) => {
    const format = formats.get(id);
    return format === undefined ? isBuiltInDate(id) : isDateFormat(format);
  });
}

function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Days or years outside quoted words, colours and conditions: hours alone are no day, and "General" has no d. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[dy]|mmm/i.test(bare) && !/general/i.test(bare);
}
