//! What is wrong with a field, a file or a row, in Russian.

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
        FieldProblem::NotANumber => {
            "Это не число. Пишите цифрами, например 1250 или 4,5.".to_owned()
        }
        FieldProblem::TooLarge => "Это число слишком велико для расчёта.".to_owned(),
        FieldProblem::Below { least } => format!("Введите {} или больше.", plain(least)),
        FieldProblem::Above { most } => format!("Введите {} или меньше.", plain(most)),
        FieldProblem::NotWhole => "Введите целое число.".to_owned(),
        FieldProblem::UnknownChoice => "Такого варианта нет. Выберите из списка.".to_owned(),
    }
}

pub(in crate::locale::text) fn conflict(conflict: &Conflict) -> String {
    match *conflict {
        Conflict::LostMoreThanThereWere { available, .. } => format!(
            "Уйти могло не больше {}: те, кто был в начале, и новые.",
            plain(available)
        ),
        Conflict::LostNewAtLeast { at_least } => format!(
            "Ушло больше, чем было в начале, значит, новых среди ушедших не меньше {}.",
            plain(at_least)
        ),
        Conflict::LostNewMoreThanLost { lost } => format!(
            "Это часть ушедших, поэтому здесь не может быть больше {}.",
            plain(lost)
        ),
        Conflict::LostNewMoreThanNew { new } => format!(
            "Новых клиентов всего {}, больше уйти из них не могло.",
            plain(new)
        ),
        Conflict::EndContradicts { expected } => format!(
            "Начало плюс новые минус ушедшие даёт {}. Исправьте одно из четырёх чисел или оставьте это поле пустым.",
            plain(expected)
        ),
        Conflict::DerivedNegative { derived, value } => format!(
            "При таких числах поле «{}» равно {}. Исправьте одно из них.",
            text::label(L, derived),
            plain(value)
        ),
        Conflict::MoreThanItsWhole { whole, most } => format!(
            "Это часть числа из поля «{}», поэтому больше {} быть не может.",
            text::label(L, whole),
            plain(most)
        ),
        Conflict::UpliftAboveAll { room } => format!(
            "До 100\u{a0}% удержание может вырасти не больше чем на {} п.\u{a0}п.",
            plain(100.0 * room)
        ),
        Conflict::ZeroOffScale => "На шкале от 1 до 10 нельзя ответить 0. Очистите это поле или смените шкалу.".to_owned(),
    }
}

pub(in crate::locale::text) fn file(problem: FileProblem) -> String {
    match problem {
        FileProblem::Empty => "Здесь ничего нет. Выберите файл хотя бы с одной строкой.".to_owned(),
        FileProblem::Unreadable => {
            "Браузер не смог прочитать этот файл. Выберите его ещё раз или вставьте содержимое.".to_owned()
        }
        FileProblem::Binary { looks_like } => match looks_like {
            FileKind::Picture => "Это изображение, а не таблица. Выберите файл CSV, Excel или ODS.",
            FileKind::Pdf => "Это PDF. Сохраните таблицу в CSV или скопируйте строки и вставьте их сюда.",
            FileKind::Workbook | FileKind::OldWorkbook => {
                "Это файл электронной таблицы. Сохраните его в CSV или скопируйте ячейки и вставьте их сюда."
            }
            FileKind::Archive => "Это архив. Распакуйте его и выберите файл CSV внутри.",
            FileKind::Unknown => "Это не текстовый файл. Выберите файл CSV, Excel или ODS.",
        }
        .to_owned(),
        FileProblem::DamagedArchive => "Этот архив повреждён. Упакуйте файл заново или выберите его без упаковки.".to_owned(),
        FileProblem::Workbook(problem) => workbook(problem),
        FileProblem::TooLarge { limit } => format!(
            "Файл больше {}\u{a0}МБ. Разделите его или уберите ненужные столбцы.",
            number(L, limit as f64 / 1e6, 0)
        ),
    }
}

pub(in crate::locale::text) fn row(reason: Reason) -> &'static str {
    match reason {
        Reason::Blank => "Эта ячейка не должна быть пустой",
        Reason::NotANumber => "Не число или число не в том виде, что в столбце",
        Reason::TooLarge => "Слишком большое число",
        Reason::NotADate => "Не дата или дата не в том порядке, что в столбце",
        Reason::NotWhole => "Оценка не целое число",
        Reason::OutOfScale => "Оценка вне шкалы",
        Reason::EndBeforeStart => "Окончание раньше начала",
        Reason::NotACount => "Не целое число от нуля",
        Reason::MoreThanAll => "Вернувшихся больше, чем посетителей",
        Reason::SameMonth => "Для этого месяца строка уже есть",
        Reason::BelowZero => "Сумма меньше нуля",
        Reason::TooManyCells => "Ячеек больше, чем столбцов",
        Reason::UnclosedQuote => "Кавычка открыта и не закрыта",
    }
}

pub(in crate::locale::text) fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::NoOrders => "В данных нет ни одного заказа.",
        Gap::NoTime => "Все заказы за один день, поэтому помесячно ничего не посчитать.",
        Gap::NoRevenue => "Возвраты забирают столько же, сколько приносят заказы, и выручки с клиента нет.",
        Gap::TooShort => "Данные не длиннее срока без заказов, и потерь в них не увидеть. Сократите этот срок или введите отток сами.",
    }
}

fn workbook(problem: WorkbookProblem) -> String {
    match problem {
        WorkbookProblem::Encrypted => {
            "Эта книга открывается только по паролю. Сохраните копию без пароля и попробуйте снова."
                .to_owned()
        }
        WorkbookProblem::Damaged => {
            "Эта книга повреждена. Откройте её, сохраните заново и попробуйте ещё раз.".to_owned()
        }
        WorkbookProblem::Bomb => {
            "В файле упаковано намного больше, чем бывает в таблице, поэтому он не распакован."
                .to_owned()
        }
        WorkbookProblem::TooManyColumns { row, limit } => format!(
            "В строке {} есть ячейки правее столбца {}. Удалите их и попробуйте снова.",
            number(L, row as f64, 0),
            number(L, limit as f64, 0)
        ),
        WorkbookProblem::TooLarge { limit } => format!(
            "После распаковки книга больше {}\u{a0}МБ. Уберите ненужные листы или столбцы.",
            number(L, limit as f64 / 1e6, 0)
        ),
        // The other two are told as kinds of files.
        WorkbookProblem::NoSheet | WorkbookProblem::NotAWorkbook | WorkbookProblem::OldWorkbook => {
            "В этой книге нет листов. Выберите другой файл.".to_owned()
        }
    }
}
