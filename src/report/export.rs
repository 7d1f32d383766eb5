//! Results as CSV: ASCII ids in English, numbers as numbers, text that a spreadsheet cannot take for a formula.

use crate::domain::figure::Figure;
use crate::domain::float;
use crate::report::figures::Figures;
use crate::report::inputs::{choice_name, Inputs, Value};
use crate::report::name::Key;

/// The inputs and figures of a page, a row each: `kind,id,value,undefined`.
pub fn results(keys: &[Key], inputs: &Inputs, figures: &Figures) -> String {
    let mut rows = Vec::new();
    for key in keys {
        let value = inputs.get(*key).map(|value| match value {
            Value::Number(number) => number.to_string(),
            choice => choice_name(choice).unwrap_or_default().to_owned(),
        });
        let cells = ["input", key.as_str(), &value.unwrap_or_default(), ""];
        rows.push(cells.map(str::to_owned).to_vec());
    }
    for (metric, figure) in figures.iter() {
        let cells = [
            "metric",
            metric.as_str(),
            &data_value(figure),
            undefined(figure).unwrap_or(""),
        ];
        rows.push(cells.map(str::to_owned).to_vec());
    }
    table(&["kind", "id", "value", "undefined"], &rows)
}

/// A table as CSV with CRLF line ends (RFC 4180).
pub fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let mut csv = line(
        &header
            .iter()
            .map(|cell| (*cell).to_owned())
            .collect::<Vec<_>>(),
    );
    for row in rows {
        csv.push_str(&line(row));
    }
    csv
}

/// The unrounded number as `data-value` carries it: the shortest text that reads back to the same; empty where undefined.
pub fn data_value(figure: Figure) -> String {
    figure.map(|value| value.to_string()).unwrap_or_default()
}

/// The reason as `data-undefined` carries it.
pub fn undefined(figure: Figure) -> Option<&'static str> {
    figure.err().map(|reason| reason.as_str())
}

/// One line of a table, with its CRLF.
pub fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    cells.join(",") + "\r\n"
}

/// A cell: quoted where needed; a text that a spreadsheet would run as a formula gets a quote mark in front.
pub fn cell(text: &str) -> String {
    let is_number = float::parse(text).is_some();
    let is_risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let defused = if is_risky && !is_number {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if defused.contains([',', '"', '\n', '\r', '\'', ';']) {
        format!("\"{}\"", defused.replace('"', "\"\""))
    } else {
        defused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(cell(text), expected);
    }

    #[test]
    fn formulas_are_defused_and_numbers_stay_numbers() {
        check("plain", "plain");
        check("-5.5", "-5.5");
        check("=SUM(A1)", "\"'=SUM(A1)\"");
        check("-cmd", "\"'-cmd\"");
        check("@x", "\"'@x\"");
        check("\tx", "\"'\tx\"");
        check("a,b", "\"a,b\"");
        check("say \"hi\"", "\"say \"\"hi\"\"\"");
        check("", "");
    }

    #[test]
    fn a_table_has_its_header() {
        let rows = vec![vec!["1".to_owned(), "a".to_owned()]];
        assert_eq!(table(&["row", "value"], &rows), "row,value\r\n1,a\r\n");
    }
}
