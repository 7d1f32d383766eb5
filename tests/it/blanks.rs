//! Files whose columns are parted by runs of blanks, through the whole job; and lists with blanks in them, which stay one column.

use crate::data::{orders, reading_of};
use mandegar::ingest::delimited::Delimiter;
use mandegar::ingest::mapping::{column, Role};
use mandegar::ingest::problem::Reason;
use mandegar::job::{Choices, Reading, Request, Source, Task};
use mandegar::report::name::{Key, Period, Scale};

const ANSWERS: Task = Task::Answers {
    scale: Scale::ZeroToTen,
};
const LIFESPANS: Task = Task::Lifespans {
    period: Period::Month,
    to: None,
};

/// The same from pasted text and from a file that comes in one piece.
fn read(task: Task, text: &str) -> Reading {
    let pasted = reading_of(&Request::new(task, Source::Text(text.to_owned())));
    let file = reading_of(&Request::new(task, Source::Bytes(text.as_bytes().to_vec())));
    let encoding = None;
    assert_eq!(pasted, Reading { encoding, ..file });
    pasted
}

fn columns(reading: &Reading) -> [Option<usize>; 3] {
    [Role::Customer, Role::Date, Role::Amount].map(|role| column(&reading.mapping, role))
}

/// As `write.table` of R 4 writes a data frame: single blanks, text within quotes, names of rows that the header leaves out, `NA`.
#[test]
fn tables_of_r() {
    let rows = "\"1\" \"Ali Rezaei\" \"2024-01-05\" 10.5\n\"2\" \"Sara\" \"2024-01-06\" NA\n\"3\" \"Ali Rezaei\" \"2024-02-07\" 8\n";
    let text = format!("\"customer\" \"date\" \"amount\"\n{rows}");
    let reading = read(orders(), &text);
    assert_eq!(reading.names, ["1", "customer", "date", "amount"]);
    assert_eq!(columns(&reading), [Some(1), Some(2), Some(3)]);
    assert_eq!(
        reading.preview[0],
        ["1", "Ali Rezaei", "2024-01-05", "10.5"]
    );
    assert_eq!((reading.rows_read, reading.rows_skipped), (2, 1));
    // Without names of rows, and without a header.
    let bare: Vec<&str> = rows.lines().map(|row| &row[4..]).collect();
    let bare = bare.join("\n");
    for text in [format!("\"customer\" \"date\" \"amount\"\n{bare}"), bare] {
        let reading = read(orders(), &text);
        assert_eq!(columns(&reading), [Some(0), Some(1), Some(2)], "{text}");
        assert_eq!((reading.rows_read, reading.rows_skipped), (2, 1));
    }
}

#[test]
fn problems_name_lines_of_the_file() {
    let text = "\n  customer   date       amount\n  7   2024-01-05   10\n\n  8   2024-01-06   20  \n 9   2024-01-07    x\n 9 2024-01-08 5 6\n";
    let mut request = Request::new(orders(), Source::Text(text.to_owned()));
    assert_eq!(reading_of(&request).delimiter, Some(Delimiter::Comma));
    // Half of the rows are wrong, so it is the person who says it.
    request.choices.delimiter = Some(Delimiter::Blanks);
    let reading = reading_of(&request);
    assert_eq!(columns(&reading), [Some(0), Some(1), Some(2)]);
    let problems = reading.problems.iter().map(|p| (p.row, p.reason));
    assert_eq!(
        problems.collect::<Vec<_>>(),
        [(6, Reason::NotANumber), (7, Reason::TooManyCells)]
    );
    assert_eq!(reading.rows_read, 2);
}

#[test]
fn a_file_of_many_pieces() {
    let text = "  C1   2024-01-05   10.5\r\nC2 2024-02-05  3 \r\n".repeat(200_000);
    let request = Request::new(orders(), Source::Bytes(text.into_bytes()));
    let reading = reading_of(&request);
    assert_eq!(reading.delimiter, Some(Delimiter::Blanks));
    assert_eq!((reading.rows_read, reading.rows_skipped), (400_000, 0));
}

/// A list of days or of answers has blanks and one column.
#[test]
fn lists_stay_lists() {
    for list in [
        "12 January 2024\n3 February 2024\n1 March 2024\n",
        "2024-01-12 10:30:00 +0330\n2024-02-03 09:00:00 +0330\n2024-03-01 11:15:00 +0330\n",
        "۲۲ دی ۱۴۰۲\n۱۴ بهمن ۱۴۰۲\n۱۱ اسفند ۱۴۰۲\n",
        "12 января 2024\n3 февраля 2024\n1 марта 2024\n",
    ] {
        let reading = read(LIFESPANS, list);
        assert_eq!((reading.columns, reading.rows_read), (1, 3), "{list}");
    }
    let comments = "score\n9\n10\nGood but 2 of 3 came late\nnot 10 not 9\n";
    let reading = read(ANSWERS, comments);
    assert_eq!((reading.columns, reading.rows_read), (1, 2));
    assert_eq!(read(ANSWERS, "9 10 7\n").columns, 1);
    // Whoever says that blanks part it has a list in one line.
    let mut request = Request::new(ANSWERS, Source::Text("9 10  7\n".to_owned()));
    request.choices = Choices {
        delimiter: Some(Delimiter::Blanks),
        ..Choices::default()
    };
    let reading = reading_of(&request);
    let inputs = &reading.outcome.as_ref().unwrap().inputs;
    assert!(inputs.contains(&(Key::S10, 1.0)) && inputs.contains(&(Key::S7, 1.0)));
}
