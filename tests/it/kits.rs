//! Engines that can do some tasks only, with packed files opened beside them: each says what the engine with all of it says.

use super::ods::{self, Document};
use super::xlsx::Book as File;
use mandegar::analysis::shop::Options;
use mandegar::ingest::gzip::Packed;
use mandegar::ingest::unpack::{Book, Here, Unpacker};
use mandegar::ingest::workbook::WorkbookProblem;
use mandegar::job::answers::of_a_shop;
use mandegar::job::wire::{of_bytes, to_bytes};
use mandegar::job::{Engine, Kit, Reply, Request, Source, Task};
use mandegar::report::name::Scale;
use miniz_oxide::deflate::compress_to_vec;

/// What a script hands from one wasm to the other are bytes.
#[derive(Default)]
struct ByBytes(Here);

fn by_bytes() -> Box<dyn Unpacker> {
    Box::<ByBytes>::default()
}

impl Unpacker for ByBytes {
    fn book(&mut self, bytes: Vec<u8>, chosen: Option<usize>) -> Result<Book, WorkbookProblem> {
        of_bytes(&to_bytes(&self.0.book(bytes, chosen))).unwrap()
    }

    fn rows(&mut self, text: &mut Vec<u8>) -> Result<Option<usize>, WorkbookProblem> {
        of_bytes(&to_bytes(&self.0.rows(text))).unwrap()
    }

    fn begin(&mut self, packed: Vec<u8>) {
        self.0.begin(packed);
    }

    fn next(&mut self, bytes: &mut Vec<u8>) -> Result<Option<usize>, Packed> {
        of_bytes(&to_bytes(&self.0.next(bytes))).unwrap()
    }
}

fn reply(kit: Kit, task: Task, file: &[u8]) -> Reply {
    let mut engine = Engine::new(kit);
    engine.give_file(Box::new(file.to_vec()));
    let request = Request::new(task, Source::Given);
    engine.run(&request, &mut |_| false).unwrap()
}

const ORDERS: &str = "customer,date,amount\na,2024-01-01,10.5\nb,2024-03-01,20\na,2024-03-05,7\n";

/// The same rows as a text, packed by gzip, and as workbooks of two kinds; and what is none of these.
fn files() -> Vec<Vec<u8>> {
    let head = b"\x1F\x8B\x08\0\0\0\0\0\0\0";
    let tail = [[0; 4], (ORDERS.len() as u32).to_le_bytes()].concat();
    let packed = [&head[..], &compress_to_vec(ORDERS.as_bytes(), 6), &tail].concat();
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |line: &str| {
        let cells: String = line.split(',').map(cell).collect();
        format!("<row>{cells}</row>")
    };
    let rows: String = ORDERS.lines().map(row).collect();
    let broken = packed[..packed.len() - 3].to_vec();
    let bytes = ORDERS.as_bytes().to_vec();
    let cells = ORDERS
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>());
    let open: String = cells.map(|cells| ods::row(&cells)).collect();
    let books = [File::of(&rows).bytes(), Document::of(&open).bytes()];
    [vec![bytes, packed], books.to_vec(), vec![broken]].concat()
}

#[test]
fn a_shops_engine_says_what_the_engine_with_every_task_says() {
    let task = Task::Shop(Options::default());
    let mut counted = Vec::new();
    for file in files() {
        let all = reply(Kit::ALL, task, &file);
        assert_eq!(reply(Kit::shop(of_a_shop, by_bytes), task, &file), all);
        counted.push(all.result.map_or(0, |reading| reading.rows_read));
    }
    assert_eq!(counted, [3, 3, 3, 3, 0]);
}

#[test]
fn the_engine_that_counts_says_the_same_too() {
    let scale = Scale::ZeroToTen;
    let tasks = [
        (Task::Survey { scale }, "score,comment\n9,good\n3,bad\n"),
        (Task::Answers { scale }, "9,10,7\n"),
        (Task::Visits, "visitor,date\na,2024-01-01\na,2024-02-01\n"),
        (Task::Orders(Default::default()), ORDERS),
        (
            Task::Subscriptions(Default::default()),
            "customer,start,end,amount\na,2024-01-01,2024-03-01,10\n",
        ),
    ];
    for (task, text) in tasks {
        let all = reply(Kit::ALL, task, text.as_bytes());
        assert!(all.result.as_ref().unwrap().outcome.is_some(), "{task:?}");
        assert_eq!(reply(Kit::counts(by_bytes), task, text.as_bytes()), all);
    }
}

#[test]
fn a_task_of_the_other_engine_has_no_outcome() {
    let shop = Task::Shop(Options::default());
    let other = reply(Kit::counts(by_bytes), shop, ORDERS.as_bytes());
    assert!(other.result.unwrap().outcome.is_none());
    let survey = Task::Survey {
        scale: Scale::ZeroToTen,
    };
    let other = reply(Kit::shop(of_a_shop, by_bytes), survey, b"score\n9\n");
    assert!(other.result.unwrap().outcome.is_none());
}
