//! What was understood of the data, and what can be said otherwise: columns, header, order of dates, options of the analysis.

use crate::analysis::orders::{OrderOptions, Orders};
use crate::domain::date::Date;
use crate::ingest::date::DateOrder;
use crate::ingest::delimited::Delimiter;
use crate::ingest::encoding::Encoding;
use crate::ingest::mapping::{column, Role};
use crate::ingest::number::DecimalMark;
use crate::ingest::question::{DateFormat, Question, Readings};
use crate::job::session::{Msg, Options, Session, Status};
use crate::job::{Facts, Reading, Stage};
use crate::locale::date::{date, month};
use crate::locale::number::{digits, editable};
use crate::locale::phrase::list;
use crate::locale::text::{self, LaterText};
use crate::ui::components::fold::Fold;
use crate::ui::components::select::select_field;
use crate::ui::components::table::{table, Head};
use crate::ui::wording::Wording;
use web_sys::HtmlInputElement;
use yew::{html, AttrValue, Callback, Event, Html, TargetCast};

/// Questions first, then the columns and options.
pub fn mapping(
    wording: Wording,
    roles: &[Role],
    session: &Session,
    reading: &Reading,
    tell: &Callback<Msg>,
) -> Html {
    html! {
        <>
            { for reading.questions.iter().map(|asked| question(wording, asked, tell)) }
            if !reading.missing.is_empty() {
                <p class="note" data-tone="watch">{ wording.later(LaterText::DataMissing) }{ " " }
                    { list(wording.language, &reading.missing.iter().map(|role| text::role(wording.language, *role)).collect::<Vec<_>>()) }</p>
            }
            <div class="fields" data-columns="3">{ options(wording, session, reading, tell) }</div>
            <Fold is_open={!reading.missing.is_empty() || is_long(session)}>
                <>
                    <summary>{ wording.later(LaterText::DataColumns) }</summary>
                    <div class="fields" data-columns="wide">
                        { for roles.iter().map(|role| column_choice(wording, *role, reading, tell)) }
                        { formats(wording, reading, tell) }
                        { sheet_choice(wording, reading, tell) }
                        { encoding_choice(wording, reading, tell) }
                        { delimiter_choice(wording, reading, tell) }
                        { header_choice(wording, reading, tell) }
                    </div>
                    { preview(wording, reading) }
                </>
            </Fold>
        </>
    }
}

/// Bytes that are read in a moment, and packed bytes that are unpacked in one: with more a person has the time to look at the columns
/// meanwhile.
const SHORT: usize = 16 << 20;
const SHORT_PACKED: usize = 2 << 20;

/// Whether a long reading is under way of which the beginning is known.
fn is_long(session: &Session) -> bool {
    let Status::Working(Some(progress)) = session.status else {
        return false;
    };
    let is_long = match progress.stage {
        Stage::Splitting => progress.total > SHORT_PACKED,
        Stage::Reading => progress.total > SHORT,
        _ => false,
    };
    session.is_looked && is_long
}

fn select(
    label: &str,
    name: &str,
    options: Vec<(String, String)>,
    chosen: &str,
    on: Callback<String>,
) -> Html {
    let options = options
        .into_iter()
        .map(|(value, label)| (AttrValue::from(value), AttrValue::from(label)));
    select_field(label, name, options.collect(), chosen, on)
}

/// What the columns are called. Those that the file does not name come with their number alone.
fn named(wording: Wording, reading: &Reading) -> impl Iterator<Item = String> + '_ {
    let name = move |(column, name): (usize, &String)| {
        let number = number(wording, column, name);
        number.map_or_else(
            || name.clone(),
            |number| text::unnamed_column(wording.language, &number),
        )
    };
    reading.names.iter().enumerate().map(name)
}

/// The number of a column that the file does not name.
fn number(wording: Wording, column: usize, name: &str) -> Option<String> {
    let number = (column + 1).to_string();
    (name == number).then(|| digits(wording.language, &number))
}

fn column_choice(wording: Wording, role: Role, reading: &Reading, tell: &Callback<Msg>) -> Html {
    let chosen = column(&reading.mapping, role)
        .map(|at| at.to_string())
        .unwrap_or_default();
    let none = (String::new(), wording.later(LaterText::DataNone).to_owned());
    let names = named(wording, reading)
        .enumerate()
        .map(|(at, name)| (at.to_string(), name));
    let on = tell.reform(move |value: String| Msg::Column(role, value.parse().ok()));
    select(
        text::role(wording.language, role),
        &format!("col-{}", role.as_str().trim_start_matches("col-")),
        std::iter::once(none).chain(names).collect(),
        &chosen,
        on,
    )
}

/// How columns were understood. A list of its own: it comes and goes with what is read, and whoever has the focus beside it keeps that.
fn formats(wording: Wording, reading: &Reading, tell: &Callback<Msg>) -> Html {
    let dates = reading.date_formats.iter();
    let numbers = reading.decimal_marks.iter();
    html! {
        <>
            { for dates.map(|(at, format)| dates_choice(wording, reading, (*at, *format), tell)) }
            { for numbers.map(|(at, mark)| numbers_choice(wording, reading, (*at, *mark), tell)) }
        </>
    }
}

/// How a column was understood, and how else it can be.
fn format_choice(
    wording: Wording,
    reading: &Reading,
    (column, kind): (usize, LaterText),
    (options, chosen): (Vec<&'static str>, usize),
    on: Callback<usize>,
) -> Html {
    let name = named(wording, reading).nth(column).unwrap_or_default();
    let label = format!("{} · {name}", wording.later(kind));
    let options = options.into_iter().enumerate();
    let options = options.map(|(at, words)| (at.to_string(), words.to_owned()));
    let on = Callback::from(move |at: String| {
        if let Ok(at) = at.parse() {
            on.emit(at);
        }
    });
    let id = format!("format-{column}");
    select(&label, &id, options.collect(), &chosen.to_string(), on)
}

fn dates_choice(
    wording: Wording,
    reading: &Reading,
    (column, format): (usize, DateFormat),
    tell: &Callback<Msg>,
) -> Html {
    let of = (column, LaterText::DataDatesAs);
    if let Some(count) = format.count {
        let only = vec![text::day_count(wording.language, count)];
        return format_choice(wording, reading, of, (only, 0), Callback::noop());
    }
    let all = DateOrder::ALL;
    let options = all.map(|order| text::date_order(wording.language, order));
    let order = match format.order {
        // The years say which calendar it is.
        DateOrder::Ymd if format.is_jalali => DateOrder::JalaliYmd,
        order => order,
    };
    let chosen = all.iter().position(|this| *this == order).unwrap_or(0);
    let tell = tell.clone();
    let on = Callback::from(move |at: usize| {
        if let Some(order) = DateOrder::ALL.get(at) {
            tell.emit(Msg::Dates(column, *order));
        }
    });
    format_choice(wording, reading, of, (options.to_vec(), chosen), on)
}

fn numbers_choice(
    wording: Wording,
    reading: &Reading,
    (column, mark): (usize, DecimalMark),
    tell: &Callback<Msg>,
) -> Html {
    const ALL: [DecimalMark; 2] = [DecimalMark::Dot, DecimalMark::Comma];
    let options = ALL.map(|mark| text::decimal_mark(wording.language, mark));
    let chosen = ALL.iter().position(|this| *this == mark).unwrap_or(0);
    let tell = tell.clone();
    let on = Callback::from(move |at: usize| {
        if let Some(mark) = ALL.get(at) {
            tell.emit(Msg::Numbers(column, *mark));
        }
    });
    let of = (column, LaterText::DataNumbersAs);
    format_choice(wording, reading, of, (options.to_vec(), chosen), on)
}

fn encoding_choice(wording: Wording, reading: &Reading, tell: &Callback<Msg>) -> Html {
    let Some(now) = reading.encoding else {
        return Html::default();
    };
    let option = |encoding: Encoding| {
        let label = encoding.label();
        (label.to_owned(), label.to_ascii_uppercase())
    };
    let tell = tell.clone();
    let on = Callback::from(move |label: String| {
        if let Some(encoding) = Encoding::from_label(&label) {
            tell.emit(Msg::Encoding(encoding));
        }
    });
    let label = wording.later(LaterText::DataEncoding);
    let options = Encoding::ALL.map(option).to_vec();
    select(label, "encoding", options, now.label(), on)
}

fn sheet_choice(wording: Wording, reading: &Reading, tell: &Callback<Msg>) -> Html {
    if reading.sheets.len() < 2 {
        return Html::default();
    }
    let names = reading.sheets.iter().enumerate();
    let options = names.map(|(at, name)| (at.to_string(), name.clone()));
    let tell = tell.clone();
    let on = Callback::from(move |at: String| {
        if let Ok(at) = at.parse() {
            tell.emit(Msg::Sheet(at));
        }
    });
    let label = wording.later(LaterText::DataSheet);
    let chosen = reading.sheet.to_string();
    select(label, "sheet", options.collect(), &chosen, on)
}

fn delimiter_choice(wording: Wording, reading: &Reading, tell: &Callback<Msg>) -> Html {
    let Some(now) = reading.delimiter else {
        return Html::default();
    };
    let all = Delimiter::ALL;
    let name = |delimiter: Delimiter| text::delimiter(wording.language, delimiter).to_owned();
    let options = all
        .iter()
        .enumerate()
        .map(|(at, delimiter)| (at.to_string(), name(*delimiter)))
        .collect();
    let chosen = all
        .iter()
        .position(|delimiter| *delimiter == now)
        .unwrap_or(0)
        .to_string();
    let tell = tell.clone();
    let on = Callback::from(move |value: String| {
        if let Some(delimiter) = value
            .parse::<usize>()
            .ok()
            .and_then(|at| Delimiter::ALL.get(at))
        {
            tell.emit(Msg::Delimiter(*delimiter));
        }
    });
    select(
        wording.later(LaterText::DataDelimiter),
        "delimiter",
        options,
        &chosen,
        on,
    )
}

fn header_choice(wording: Wording, reading: &Reading, tell: &Callback<Msg>) -> Html {
    let onchange = tell.reform(|event: Event| {
        Msg::Header(event.target_unchecked_into::<HtmlInputElement>().checked())
    });
    html! {
        <label class="answer"><input type="checkbox" name="header" checked={reading.has_header} {onchange} />{ wording.later(LaterText::DataHeader) }</label>
    }
}

/// Cells of the preview that stand on the page at most: a table of very many columns shows fewer rows.
const SHOWN_CELLS: usize = 2000;
/// But so many rows are shown, however many columns there are.
const FEWEST_ROWS: usize = 5;

fn preview(wording: Wording, reading: &Reading) -> Html {
    let heads: Vec<Head> = named(wording, reading)
        .map(|label| Head {
            id: "",
            label,
            is_number: false,
        })
        .collect();
    let rows = (SHOWN_CELLS / heads.len().max(1)).max(FEWEST_ROWS);
    table(
        "preview",
        wording.later(LaterText::DataPreview),
        &heads,
        reading.preview.get(..rows).unwrap_or(&reading.preview),
    )
}

fn question(wording: Wording, asked: &Question, tell: &Callback<Msg>) -> Html {
    let at = asked.column;
    let name = number(wording, at, &asked.name).unwrap_or_else(|| asked.name.clone());
    let (words, answers): (String, Vec<(AttrValue, Vec<String>, Msg)>) = match &asked.readings {
        Readings::Dates(readings) => {
            let shown = |day: &Option<_>| {
                day.map_or_else(
                    || wording.later(LaterText::DataUnreadable).to_owned(),
                    |day| date(wording.language, day),
                )
            };
            let answer = |(order, days): &(_, Vec<_>)| {
                (
                    AttrValue::from(text::date_order(wording.language, *order)),
                    days.iter().map(shown).collect(),
                    Msg::Dates(at, *order),
                )
            };
            (
                text::question_dates(wording.language, &name),
                readings.iter().map(answer).collect(),
            )
        }
        Readings::Numbers(readings) => {
            let shown = |value: &Option<f64>| {
                value.map_or_else(
                    || wording.later(LaterText::DataUnreadable).to_owned(),
                    |value| editable(wording.language, value),
                )
            };
            let answer = |(mark, values): &(_, Vec<_>)| {
                (
                    AttrValue::from(text::decimal_mark(wording.language, *mark)),
                    values.iter().map(shown).collect(),
                    Msg::Numbers(at, *mark),
                )
            };
            (
                text::question_numbers(wording.language, &name),
                readings.iter().map(answer).collect(),
            )
        }
    };
    html! {
        <fieldset class="question" data-column={at.to_string()}>
            <legend>{ words }</legend>
            if asked.is_mixed { <p class="hint">{ wording.later(LaterText::DataMixed) }</p> }
            { examples(wording, asked, &answers) }
            <div class="cluster">
                { for answers.into_iter().map(|(name, _, msg)| {
                    let onclick = tell.reform(move |_| msg.clone());
                    html! { <button type="button" class="button" data-action="answer" {onclick}>{ name }</button> }
                }) }
            </div>
        </fieldset>
    }
}

/// The same three rows, read in each way.
fn examples(wording: Wording, asked: &Question, answers: &[(AttrValue, Vec<String>, Msg)]) -> Html {
    let head = |label: String| Head {
        id: "",
        label,
        is_number: false,
    };
    let mut heads = vec![
        head(wording.later(LaterText::Line).to_owned()),
        head(asked.name.clone()),
    ];
    heads.extend(answers.iter().map(|(name, ..)| head(name.to_string())));
    let rows: Vec<Vec<String>> = asked
        .examples
        .iter()
        .enumerate()
        .map(|(row, (line, cell))| {
            let read = answers
                .iter()
                .map(|(_, shown, _)| shown.get(row).cloned().unwrap_or_default());
            [digits(wording.language, &line.to_string()), cell.clone()]
                .into_iter()
                .chain(read)
                .collect()
        })
        .collect();
    table(
        "question",
        wording.later(LaterText::DataQuestion),
        &heads,
        &rows,
    )
}

fn options(wording: Wording, session: &Session, reading: &Reading, tell: &Callback<Msg>) -> Html {
    match reading.outcome.as_ref().map(|outcome| &outcome.facts) {
        Some(Facts::Lifespans(found)) => {
            let chosen = found.chosen.map(|at| at.to_string()).unwrap_or_default();
            let choices = found
                .periods
                .iter()
                .enumerate()
                .map(|(at, period)| {
                    (
                        at.to_string(),
                        text::period_choice(wording.language, period),
                    )
                })
                .collect();
            let ends: Vec<_> = found.periods.iter().map(|period| period.to).collect();
            let options = session.options;
            let on = tell.reform(move |at: String| {
                let end = at
                    .parse::<usize>()
                    .ok()
                    .and_then(|at| ends.get(at))
                    .copied();
                Msg::Options(Options {
                    period_end: end,
                    ..options
                })
            });
            select(
                wording.later(LaterText::DataPeriodEnd),
                "period-end",
                choices,
                &chosen,
                on,
            )
        }
        Some(Facts::Orders(found)) => html! {
            <>
                { lapse(wording, session.options, found.lapse_days, tell) }
                { window(wording, session.options, found, tell) }
            </>
        },
        _ => Html::default(),
    }
}

fn lapse(wording: Wording, options: Options, now: u32, tell: &Callback<Msg>) -> Html {
    let onchange = tell.reform(move |event: Event| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        let days = wording
            .read(&typed)
            .ok()
            .flatten()
            .filter(|days| *days >= 1.0)
            .map(|days| days as u32);
        Msg::Options(Options {
            orders: OrderOptions {
                lapse_days: days.or(Some(now)),
                ..options.orders
            },
            ..options
        })
    });
    html! {
        <div class="field" data-kind="number" data-state="filled">
            <label for="data-lapse-days">{ wording.later(LaterText::DataLapse) }</label>
            <div class="field-box"><input key={now} id="data-lapse-days" name="lapse-days" class="num" type="text" inputmode="numeric" dir="auto"
                value={editable(wording.language, f64::from(now))} {onchange} /></div>
        </div>
    }
}

/// The months that the typed spend covers: new customers are counted in them only.
fn window(wording: Wording, options: Options, found: &Orders, tell: &Callback<Msg>) -> Html {
    let Some((from, to)) = found.window else {
        return Html::default();
    };
    let months: Vec<Date> = found.months.iter().map(|row| row.month).collect();
    let end = |label: LaterText,
               name: &str,
               chosen: Date,
               set: fn(OrderOptions, Date) -> OrderOptions| {
        let names = months.iter().enumerate();
        let choices = names.map(|(at, day)| (at.to_string(), month(wording.language, *day)));
        let chosen = months.iter().position(|day| *day == chosen.month_start());
        let months = months.clone();
        let on = tell.reform(move |at: String| {
            let day = at.parse::<usize>().ok().and_then(|at| months.get(at));
            let orders = day.map_or(options.orders, |day| set(options.orders, *day));
            Msg::Options(Options { orders, ..options })
        });
        let chosen = chosen.map(|at| at.to_string()).unwrap_or_default();
        select(wording.later(label), name, choices.collect(), &chosen, on)
    };
    html! {
        <>
            { end(LaterText::DataWindowFrom, "spend-from", from, |orders, day| OrderOptions { from: Some(day), ..orders }) }
            { end(LaterText::DataWindowTo, "spend-to", to, |orders, day| OrderOptions { to: Some(day.month_end()), ..orders }) }
        </>
    }
}
