//! The list of customers: in order by each of its columns, and with those who are asked for.

use super::{ask, calibration, cdnow, engine_of};
use mandegar::analysis::shop::worth::WorthOptions;
use mandegar::job::{Answer, Ask, Engine};
use mandegar::report::shop::list::{Listing, Order, Who};
use mandegar::report::table::Cell;
use std::cmp::Ordering;

/// An engine that knows 2,357 customers and what models say of them.
fn engine() -> Engine {
    let (mut engine, _) = engine_of(&cdnow(), calibration());
    ask(&mut engine, Ask::Worth(WorthOptions::default()));
    engine
}

/// All rows of a list, page after page.
fn rows(engine: &mut Engine, listing: &Listing) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for page in 0.. {
        let listing = Listing {
            page,
            ..listing.clone()
        };
        let Answer::Customers(listed) = ask(engine, Ask::Customers(listing)) else {
            panic!("no list")
        };
        assert_eq!(listed.before, rows.len());
        rows.extend(listed.table.rows);
        if rows.len() == listed.all {
            break;
        }
    }
    rows
}

/// How cells of a column follow each other, from the least; names by the order in which they are defined are left to others.
fn compare(a: &Cell, b: &Cell) -> Option<Ordering> {
    match (a, b) {
        (Cell::Text(a), Cell::Text(b)) => Some(a.cmp(b)),
        (Cell::Day(a), Cell::Day(b)) => Some(a.cmp(b)),
        (Cell::Count(a), Cell::Count(b)) => Some(a.cmp(b)),
        (Cell::Money(a), Cell::Money(b))
        | (Cell::Share(a), Cell::Share(b))
        | (Cell::Number(a), Cell::Number(b)) => a.partial_cmp(b),
        _ => None,
    }
}

#[test]
fn each_column_puts_customers_in_order() {
    let mut engine = engine();
    for (column, order) in Order::ALL.iter().enumerate() {
        for is_falling in [true, false] {
            let listing = Listing {
                order: *order,
                is_falling,
                ..Listing::default()
            };
            let rows = rows(&mut engine, &listing);
            assert_eq!(rows.len(), 2357);
            let cells: Vec<&Cell> = rows.iter().map(|row| &row[column]).collect();
            let wrong = if is_falling {
                Ordering::Less
            } else {
                Ordering::Greater
            };
            let mut seen: Vec<String> = Vec::new();
            for pair in cells.windows(2) {
                match compare(pair[0], pair[1]) {
                    Some(ordering) => assert_ne!(ordering, wrong, "{order:?} {pair:?}"),
                    // Names stand together: none comes back after another.
                    None if pair[0] != pair[1] => {
                        seen.push(pair[0].text());
                        assert!(!seen.contains(&pair[1].text()), "{order:?} {pair:?}");
                    }
                    None => {}
                }
            }
            let different = cells.windows(2).filter(|pair| pair[0] != pair[1]);
            assert!(different.count() > 0, "{order:?} says nothing");
        }
    }
}

#[test]
fn a_list_has_those_who_are_asked_for() {
    let mut engine = engine();
    let everybody = rows(&mut engine, &Listing::default());
    let (mut by_stage, mut by_group) = (0, 0);
    for who in Who::all() {
        let listing = Listing {
            who,
            ..Listing::default()
        };
        let column = match who {
            Who::Everybody => continue,
            Who::At(_) => 10,
            Who::Of(_) => 9,
        };
        let name = who.name();
        let (_, name) = name.split_once('-').unwrap();
        let rows = rows(&mut engine, &listing);
        let expected = everybody.iter().filter(|row| row[column].text() == name);
        assert!(expected.eq(&rows), "{name}");
        match column {
            10 => by_stage += rows.len(),
            _ => by_group += rows.len(),
        }
        let Answer::File(file) = ask(&mut engine, Ask::File(who)) else {
            panic!("no file")
        };
        assert_eq!(file.lines().count(), rows.len() + 1);
    }
    assert_eq!((by_stage, by_group), (2357, 2357));
}
