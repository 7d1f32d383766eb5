// The Persian calendar as the platform knows it: for making the file, and for the readers that know no calendar.

const calendar = new Intl.DateTimeFormat("en-u-ca-persian-nu-arabext", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "UTC" });

/** The day at this time (milliseconds, UTC) as Persian shops write it: ۱۴۰۳/۰۱/۰۱. */
export function inJalali(time) {
  const parts = Object.fromEntries(calendar.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.year}/${parts.month}/${parts.day}`;
}
