//! Data and what was found in them, in Russian.

use super::L;
use crate::analysis::answers::Tally;
use crate::analysis::lifespans::{Lifespans, PeriodCounts};
use crate::analysis::orders::Orders;
use crate::ingest::date::{DateOrder, DayCount};
use crate::ingest::delimited::Delimiter;
use crate::ingest::demo::SurveyWords;
use crate::ingest::mapping::Role;
use crate::ingest::number::DecimalMark;
use crate::job::Stage;
use crate::locale::date::range;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent};
use crate::locale::plural::{counted, pick};

pub(in crate::locale::text) fn delimiter(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Comma => "Запятая",
        Delimiter::Semicolon => "Точка с запятой",
        Delimiter::Tab => "Табуляция",
        Delimiter::Bar => "Вертикальная черта",
        Delimiter::Blanks => "Пробелы",
    }
}

pub(in crate::locale::text) fn role(role: Role) -> &'static str {
    match role {
        Role::Customer => "Клиент",
        Role::Date => "Дата",
        Role::Amount => "Сумма",
        Role::OrderId => "Номер заказа",
        Role::Score => "Оценка",
        Role::Segment => "Сегмент",
        Role::Start => "Дата начала",
        Role::End => "Дата окончания",
        Role::Comment => "Комментарий",
        Role::Visitor => "Посетитель",
        Role::Visitors => "Число посетителей",
        Role::Returning => "Число вернувшихся",
    }
}

pub(in crate::locale::text) fn date_order(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Ymd => "Год, месяц, день",
        DateOrder::Dmy => "День, месяц, год",
        DateOrder::Mdy => "Месяц, день, год",
        DateOrder::JalaliYmd => "Иранский календарь: год, месяц, день",
    }
}

pub(in crate::locale::text) fn day_count(count: DayCount) -> &'static str {
    match count {
        DayCount::Excel1900 => "Номера дней, как в Excel",
        DayCount::Excel1904 => "Номера дней с 1904 года, как в старых файлах Excel",
        DayCount::UnixSeconds => "Секунды с 1970 года",
        DayCount::UnixMilliseconds => "Миллисекунды с 1970 года",
    }
}

pub(in crate::locale::text) fn decimal_mark(mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Dot => "Дробная часть после точки, запятая делит разряды",
        DecimalMark::Comma => "Дробная часть после запятой, точка делит разряды",
    }
}

pub(in crate::locale::text) fn unnamed_column(number: &str) -> String {
    format!("Столбец\u{a0}{number}")
}

pub(in crate::locale::text) fn question_dates(column: &str) -> String {
    format!("Как читать даты в столбце «{column}»?")
}

pub(in crate::locale::text) fn question_numbers(column: &str) -> String {
    format!("Как читать числа в столбце «{column}»?")
}

pub(in crate::locale::text) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Splitting => "Разбор на ячейки",
        Stage::Deciding => "Изучение столбцов",
        Stage::Reading => "Чтение строк",
        Stage::Counting => "Подсчёт",
        Stage::Fitting => "Подбор моделей",
    }
}

pub(in crate::locale::text) fn progress(at: Stage, share: f64) -> String {
    format!("{}: {}", stage(at), percent(L, share, 0))
}

pub(in crate::locale::text) fn progress_size(done: f64, total: f64, count: f64) -> String {
    let (done, total) = (number(L, done, 1), number(L, total, 1));
    format!(", {done} из {total}\u{a0}МБ, {}", rows(count))
}

pub(in crate::locale::text) fn progress_pace(count: f64) -> String {
    format!(", {} в секунду", rows(count))
}

fn rows(n: f64) -> String {
    counted(L, n, 0, &["строка", "строки", "строк"])
}

pub(in crate::locale::text) fn rows_read(read: f64, skipped: f64) -> String {
    let done = pick(L, read, &["Прочитана", "Прочитано", "Прочитано"]);
    let rows = rows(read);
    if skipped > 0.0 {
        format!("{done} {rows}, пропущено: {}.", number(L, skipped, 0))
    } else {
        format!("{done} {rows}, ни одна не пропущена.")
    }
}

pub(in crate::locale::text) fn first_problems(listed: f64, all: f64) -> String {
    format!(
        "Показано {} из {}.",
        number(L, listed, 0),
        counted(L, all, 0, &["строки", "строк", "строк"])
    )
}

pub(in crate::locale::text) fn quoted_lines(n: f64) -> String {
    format!(
        "{} {}",
        pick(L, n, &["Вставлена", "Вставлено", "Вставлено"]),
        rows(n)
    )
}

fn customers(n: f64) -> String {
    counted(L, n, 0, &["клиент", "клиента", "клиентов"])
}

pub(in crate::locale::text) fn facts_answers(tally: &Tally) -> String {
    let n = tally.all.responses().into();
    let answers = counted(L, n, 0, &["ответ", "ответа", "ответов"]);
    let segments = tally.by_segment.len();
    if segments > 0 {
        format!("{answers}, сегментов: {}.", number(L, segments as f64, 0))
    } else {
        format!("{answers}.")
    }
}

pub(in crate::locale::text) fn facts_lifespans(lifespans: &Lifespans) -> String {
    let mut text = format!("В данных {}", customers(lifespans.customers.into()));
    if let Some((from, to)) = lifespans.covered {
        text += &format!(", {}", range(L, from, to));
    }
    finish(&mut text);
    if lifespans.with_several_rows > 0 {
        let several = customers(lifespans.with_several_rows.into());
        text += &format!(" Больше одной строки: {several}.");
    }
    let chosen = lifespans.chosen.and_then(|at| lifespans.periods.get(at));
    if let Some(period) = chosen {
        text += &format!(" Посчитано за {}", range(L, period.from, period.to));
        finish(&mut text);
        if !period.is_full {
            text += " Этот период данные охватывают не целиком.";
        }
    }
    text
}

/// Ends a sentence, which a date may have done already («2026 г.»).
fn finish(text: &mut String) {
    if !text.ends_with('.') {
        text.push('.');
    }
}

pub(in crate::locale::text) fn period_choice(period: &PeriodCounts) -> String {
    let days = range(L, period.from, period.to);
    if period.is_full {
        days
    } else {
        format!("{days} (не целиком)")
    }
}

pub(in crate::locale::text) fn facts_orders(c: Currency, orders: &Orders) -> String {
    let mut text = format!(
        "{}, {}, всего на {}",
        counted(L, orders.orders.into(), 0, &["заказ", "заказа", "заказов"]),
        customers(orders.customers.into()),
        money(L, c, orders.revenue)
    );
    if let Some((from, to)) = orders.days {
        text += &format!(", {}", range(L, from, to));
    }
    finish(&mut text);
    if orders.refunds > 0 {
        text += &format!(
            " Вычтено возвратов: {}.",
            number(L, orders.refunds.into(), 0)
        );
    }
    text += &format!(
        " Ушедшими считаются те, у кого нет заказов дольше {}: {}.",
        counted(L, orders.lapse_days.into(), 0, &["дня", "дней", "дней"]),
        customers(orders.lost.into())
    );
    text
}

/// What the sample survey says.
pub(in crate::locale::text) static SURVEY_WORDS: SurveyWords = SurveyWords {
    segments: ["новые", "постоянные", "лояльные"],
    promoters: &[
        "Быстрая доставка, приветливые люди",
        "Уже рассказал друзьям",
        "Всегда приходит именно то, что заказал",
        "Лучшие цены из всех, что я видел",
        "Поддержка ответила за пару минут",
        "Очень красивая упаковка",
    ],
    passives: &[
        "Хорошо, но доставка недешёвая",
        "Нормально, ничего особенного",
        "Хотелось бы больше размеров",
        "Пока всё в порядке",
        "Сайт немного тормозит",
    ],
    detractors: &[
        "Посылка пришла на две недели позже",
        "На письмо никто не ответил",
        "Товар пришёл сломанным, возврат тянулся вечность",
        "На фото было другое",
        "Дорого для такого качества",
        "Деньги списали дважды",
    ],
};
