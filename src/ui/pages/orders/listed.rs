//! The talk with the engine about a long list: it is asked for the pages that are in view, one at a time.

use super::results::overview;
use crate::ingest::id::normal;
use crate::job::session::Shared;
use crate::job::wire::PAGE as WIRE;
use crate::job::{Answer, Ask, Heard, Reading};
use crate::locale::text::shop::ShopText;
use crate::report::shop::list::{Listed, Listing};
use crate::report::shop::Forecast;
use crate::report::table::{Cell, PAGE};
use crate::state::window::{window, Window};
use crate::ui::host::{use_host, SharedHost};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use yew::{hook, use_effect_with, use_mut_ref, use_state, use_state_eq, Callback, UseStateSetter};

/// Pages that are kept: more than are ever in view.
const KEPT: usize = 12;

/// The rows of a page.
type Rows = Rc<Vec<Vec<Cell>>>;

/// A list as far as the engine has told it.
pub struct List {
    /// How many rows it has.
    pub all: usize,
    /// Pages by their number.
    pages: Vec<(usize, Rows)>,
    /// How the talk stands, where that is worth a word.
    pub told: Option<ShopText>,
    /// Asks again for what could not be had.
    pub again: Callback<()>,
}

impl List {
    /// The cells of a row; `None` until the engine has told them.
    pub fn row(&self, place: usize) -> Option<&Vec<Cell>> {
        let mut pages = self.pages.iter();
        let (_, rows) = pages.find(|(page, _)| *page == place / PAGE)?;
        rows.get(place % PAGE)
    }
}

/// What the page holds of a list.
#[derive(Default)]
struct Held {
    /// Counts lists, so that pages of an earlier one are let go.
    turn: u32,
    all: usize,
    pages: Vec<(usize, Rows)>,
    /// The pages are of an earlier list: they stay in view until the first of the new one is there.
    is_stale: bool,
    is_under_way: bool,
    /// The rows that are to be there.
    wanted: Range<usize>,
}

impl Held {
    fn is_there(&self, page: usize) -> bool {
        !self.is_stale && self.pages.iter().any(|(this, _)| *this == page)
    }

    /// The first page that is wanted and not there.
    fn missing(&self) -> Option<usize> {
        if self.is_stale {
            return Some(0);
        }
        let end = self.wanted.end.min(self.all);
        let mut pages = self.wanted.start / PAGE..end.div_ceil(PAGE);
        pages.find(|page| !self.is_there(*page))
    }

    fn take(&mut self, all: usize, page: usize, rows: Vec<Vec<Cell>>) {
        if std::mem::take(&mut self.is_stale) {
            self.pages.clear();
        }
        self.all = all;
        self.pages.push((page, Rc::new(rows)));
        if self.pages.len() > KEPT {
            self.pages.remove(0);
        }
    }
}

/// How one asks and shows what is heard.
#[derive(Clone)]
struct Line {
    host: Option<SharedHost>,
    held: Rc<RefCell<Held>>,
    listing: Listing,
    told: UseStateSetter<Option<ShopText>>,
    /// Counts what was heard, so that it is drawn.
    heard: UseStateSetter<(u32, usize)>,
}

impl Line {
    /// Asks for the next page that is missing, if nothing is being asked.
    fn go_on(&self) {
        let Some(host) = &self.host else { return };
        let (page, turn) = {
            let mut held = self.held.borrow_mut();
            let Some(page) = held.missing().filter(|_| !held.is_under_way) else {
                return;
            };
            held.is_under_way = true;
            (page, held.turn)
        };
        let listing = Listing {
            wanted: normal(&self.listing.wanted),
            page,
            ..self.listing.clone()
        };
        let line = self.clone();
        let heard = Callback::from(move |heard| line.hear((turn, page), heard));
        host.errands().ask(&WIRE, Ask::Customers(listing), heard);
    }

    fn hear(&self, (turn, page): (u32, usize), heard: Heard) {
        if self.held.borrow().turn != turn {
            return;
        }
        let told = match heard {
            // The engine is busy with something else first.
            Heard::Progress(_) => return self.told.set(Some(ShopText::ListWaits)),
            Heard::Answer(Answer::Customers(listed)) => {
                let mut held = self.held.borrow_mut();
                held.is_under_way = false;
                held.take(listed.all, page, listed.table.rows);
                self.heard.set((turn, page));
                None
            }
            Heard::Answer(_) | Heard::Lost | Heard::Stopped => {
                self.held.borrow_mut().is_under_way = false;
                Some(ShopText::ListLost)
            }
        };
        self.told.set(told);
        if told.is_none() {
            self.go_on();
        }
    }
}

/// How far the list was scrolled, and how large it and its rows are, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scrolled {
    /// What was scrolled away.
    pub top: f64,
    /// The part in view.
    pub height: f64,
    /// A row.
    pub row: f64,
}

/// The first page as it comes with the rest.
fn first<'a>(
    reading: &'a Shared<Reading>,
    forecast: &'a Option<Shared<Forecast>>,
) -> Option<&'a Listed> {
    let known = forecast.as_ref().map(|forecast| &forecast.0.customers);
    known.or(overview(reading).map(|found| &found.customers))
}

/// The customers by `listing`, and which of them are to stand there; what is not there of them is asked for.
#[hook]
pub fn use_list(
    of: (&Shared<Reading>, &Option<Shared<Forecast>>),
    listing: &Listing,
    scrolled: Scrolled,
) -> (List, Window) {
    let host = use_host();
    let held = use_mut_ref(Held::default);
    let told = use_state_eq(|| None::<ShopText>);
    let heard = use_state(|| (0u32, 0usize));
    let turns = use_state(|| 0u32);
    {
        let mut held = held.borrow_mut();
        if let Some(known) = first(of.0, of.1).filter(|_| held.turn == 0) {
            held.take(known.all, 0, known.table.rows.clone());
        }
    }
    let part = window(
        held.borrow().all,
        scrolled.row,
        scrolled.height,
        scrolled.top,
    );
    let line = Line {
        host,
        held: Rc::clone(&held),
        listing: listing.clone(),
        told: told.setter(),
        heard: heard.setter(),
    };
    let (reading, forecast) = (of.0.clone(), of.1.clone());
    // With the models come further columns.
    let key = (reading, forecast, listing.clone(), *turns);
    use_effect_with(key, {
        let line = line.clone();
        move |(reading, forecast, listing, _)| {
            let turn = {
                let mut held = line.held.borrow_mut();
                held.turn = held.turn.wrapping_add(1);
                (held.is_under_way, held.is_stale) = (false, true);
                if let Some(known) =
                    first(reading, forecast).filter(|_| *listing == Listing::default())
                {
                    held.take(known.all, 0, known.table.rows.clone());
                }
                held.turn
            };
            line.told.set(None);
            line.heard.set((turn, usize::MAX));
            line.go_on();
        }
    });
    use_effect_with(
        (part.first..part.last, listing.clone()),
        move |(wanted, _)| {
            line.held.borrow_mut().wanted = wanted.clone();
            line.go_on();
        },
    );
    let again = {
        let turns = turns.clone();
        Callback::from(move |()| turns.set(turns.wrapping_add(1)))
    };
    let held = held.borrow();
    let list = List {
        all: held.all,
        pages: held.pages.clone(),
        told: *told,
        again,
    };
    (list, part)
}
