//! What is wrong with a field, a file or a row, in Persian.

use super::L;
use crate::analysis::orders::Gap;
use crate::ingest::problem::{FileKind, FileProblem, Reason};
use crate::ingest::workbook::WorkbookProblem;
use crate::locale::number::number;
use crate::locale::text;
use crate::report::figures::Conflict;
use crate::report::problem::FieldProblem;

fn plain(value: f64) -> String {
    number(L, value, 4)
}

pub(in crate::locale::text) fn field(problem: FieldProblem) -> String {
    match problem {
        FieldProblem::NotANumber => "این عدد نیست. با رقم بنویسید، مانند ۱٬۲۵۰ یا ۴٫۵.".to_owned(),
        FieldProblem::TooLarge => "این عدد برای محاسبه بیش از حد بزرگ است.".to_owned(),
        FieldProblem::Below { least } => format!("{} یا بیشتر وارد کنید.", plain(least)),
        FieldProblem::Above { most } => format!("{} یا کمتر وارد کنید.", plain(most)),
        FieldProblem::NotWhole => "عدد صحیح وارد کنید.".to_owned(),
        FieldProblem::UnknownChoice => "چنین گزینه‌ای وجود ندارد. از فهرست انتخاب کنید.".to_owned(),
    }
}

pub(in crate::locale::text) fn conflict(conflict: &Conflict) -> String {
    match *conflict {
        Conflict::LostMoreThanThereWere { available, .. } => format!(
            "حداکثر {} نفر ممکن بود بروند: مشتریان ابتدای دوره و جدیدها.",
            plain(available)
        ),
        Conflict::LostNewAtLeast { at_least } => format!(
            "رفته‌ها از مشتریان ابتدای دوره بیشترند؛ پس دست‌کم {} نفر از آن‌ها باید مشتری جدید باشند.",
            plain(at_least)
        ),
        Conflict::LostNewMoreThanLost { lost } => format!(
            "این بخشی از رفته‌هاست و نمی‌تواند بیش از {} باشد.",
            plain(lost)
        ),
        Conflict::LostNewMoreThanNew { new } => format!(
            "فقط {} مشتری جدید آمده است؛ بیش از این نمی‌توانند رفته باشند.",
            plain(new)
        ),
        Conflict::EndContradicts { expected } => format!(
            "ابتدا به‌علاوه جدیدها منهای رفته‌ها {} می‌شود. یکی از چهار عدد را اصلاح کنید یا این کادر را خالی بگذارید.",
            plain(expected)
        ),
        Conflict::DerivedNegative { derived, value } => format!(
            "با این عددها «{}» برابر {} می‌شود. یکی از آن‌ها را اصلاح کنید.",
            text::label(L, derived),
            plain(value)
        ),
        Conflict::MoreThanItsWhole { whole, most } => format!(
            "این بخشی از «{}» است و نمی‌تواند بیش از {} باشد.",
            text::label(L, whole),
            plain(most)
        ),
        Conflict::UpliftAboveAll { room } => format!(
            "تا ۱۰۰٪ فقط {} واحد درصد جای افزایش هست.",
            plain(100.0 * room)
        ),
        Conflict::ZeroOffScale => "در مقیاس ۱ تا ۱۰ کسی نمی‌تواند ۰ بدهد. این کادر را خالی کنید یا مقیاس را عوض کنید.".to_owned(),
    }
}

pub(in crate::locale::text) fn file(problem: FileProblem) -> String {
    match problem {
        FileProblem::Empty => "چیزی در آن نیست. فایلی با دست‌کم یک ردیف انتخاب کنید.".to_owned(),
        FileProblem::Unreadable => {
            "مرورگر نتوانست این فایل را بخواند. دوباره انتخابش کنید یا محتوایش را بچسبانید.".to_owned()
        }
        FileProblem::Binary { looks_like } => match looks_like {
            FileKind::Picture => "این فایل تصویر است، نه جدول. یک فایل CSV، اکسل یا ODS انتخاب کنید.",
            FileKind::Pdf => "این فایل PDF است. جدول را به شکل CSV ذخیره کنید یا ردیف‌هایش را کپی کنید و این‌جا بچسبانید.",
            FileKind::Workbook | FileKind::OldWorkbook => {
                "این فایل صفحه‌گسترده است. آن را به شکل CSV ذخیره کنید یا خانه‌هایش را کپی کنید و این‌جا بچسبانید."
            }
            FileKind::Archive => "این فایل فشرده است. آن را باز کنید و فایل CSV درونش را انتخاب کنید.",
            FileKind::Unknown => "این فایل متنی نیست. یک فایل CSV، اکسل یا ODS انتخاب کنید.",
        }
        .to_owned(),
        FileProblem::DamagedArchive => "این فایل فشرده آسیب دیده است. آن را دوباره فشرده کنید یا خود فایل را انتخاب کنید.".to_owned(),
        FileProblem::Workbook(problem) => workbook(problem),
        FileProblem::TooLarge { limit } => format!(
            "این فایل از {}\u{a0}مگابایت بزرگ‌تر است. آن را تقسیم کنید یا ستون‌هایی را که لازم نیستند حذف کنید.",
            number(L, limit as f64 / 1e6, 0)
        ),
    }
}

pub(in crate::locale::text) fn row(reason: Reason) -> &'static str {
    match reason {
        Reason::Blank => "این خانه نباید خالی باشد",
        Reason::NotANumber => "عدد نیست یا با شکل عددهای این ستون نمی‌خواند",
        Reason::TooLarge => "عدد بیش از حد بزرگ است",
        Reason::NotADate => "تاریخ نیست یا با ترتیب تاریخ این ستون نمی‌خواند",
        Reason::NotWhole => "امتیاز عدد صحیح نیست",
        Reason::OutOfScale => "امتیاز بیرون از مقیاس است",
        Reason::EndBeforeStart => "پایان پیش از شروع است",
        Reason::NotACount => "عدد صحیح نامنفی نیست",
        Reason::MoreThanAll => "برگشتی‌ها از بازدیدکنندگان بیشترند",
        Reason::SameMonth => "این ماه پیش‌تر یک ردیف داشته است",
        Reason::BelowZero => "مبلغ کمتر از صفر است",
        Reason::TooManyCells => "خانه‌ها از ستون‌ها بیشترند",
        Reason::UnclosedQuote => "گیومه‌ای باز شده و بسته نشده است",
    }
}

pub(in crate::locale::text) fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::NoOrders => "هیچ سفارشی در داده‌ها نیست.",
        Gap::NoTime => "همه سفارش‌ها از یک روزند و از آن‌ها نتیجه‌ای ماهانه به دست نمی‌آید.",
        Gap::NoRevenue => "مبلغ‌های برگشتی به اندازه سفارش‌هاست؛ پس درآمدی برای هر مشتری نمی‌ماند.",
        Gap::TooShort => "طول داده‌ها از تعداد روزهای بدون سفارش بیشتر نیست و ریزشی دیده نمی‌شود. آن تعداد را کمتر کنید یا نرخ ریزش را خودتان وارد کنید.",
    }
}

fn workbook(problem: WorkbookProblem) -> String {
    match problem {
        WorkbookProblem::Encrypted => "این فایل با رمز عبور باز می‌شود. نسخه‌ای بدون رمز ذخیره کنید و دوباره امتحان کنید.".to_owned(),
        WorkbookProblem::Damaged => "این فایل آسیب دیده است. آن را باز کنید، دوباره ذخیره کنید و باز امتحان کنید.".to_owned(),
        WorkbookProblem::Bomb => "محتوای فشرده این فایل بسیار بیشتر از نیاز یک جدول است؛ برای همین باز نشد.".to_owned(),
        WorkbookProblem::TooManyColumns { row, limit } => format!(
            "سطر {} خانه‌هایی بعد از ستون {} دارد. آن‌ها را پاک کنید و دوباره امتحان کنید.",
            number(L, row as f64, 0),
            number(L, limit as f64, 0)
        ),
        WorkbookProblem::TooLarge { limit } => format!(
            "این فایل پس از باز شدن از {}\u{a0}مگابایت بزرگ‌تر است. برگه‌ها یا ستون‌هایی را که لازم نیستند حذف کنید.",
            number(L, limit as f64 / 1e6, 0)
        ),
        // The other two are told as kinds of files.
        WorkbookProblem::NoSheet | WorkbookProblem::NotAWorkbook | WorkbookProblem::OldWorkbook => {
            "در این فایل برگه‌ای پیدا نشد. فایل دیگری انتخاب کنید.".to_owned()
        }
    }
}
