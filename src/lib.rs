//! Mandegar: customer-retention calculators that run wholly in the browser.
//!
//! A person types four numbers, or drops a file, and reads what they mean: a figure with its interval, a verdict in words, a picture,
//! the working with their own numbers, and the source of the formula. In English, Persian and Russian; nothing leaves the browser.
//!
//! The modules are layers, each knowing only those before it. In reading order:
//!
//! 1. [`domain`]: the formulas. Numbers in, a number out or the reason why there is none. Only `std`.
//! 2. [`ingest`]: bytes to typed columns. Reading never fails; it gives a table and a list of problems.
//! 3. [`analysis`]: typed columns to the counts and sums that the formulas take.
//! 4. [`report`]: everything a page says about its inputs, before any language. The names of the public contract stand here.
//! 5. [`job`]: work on data as a request and a reply, for a worker or the main thread alike.
//! 6. [`locale`]: the one place where facts become words and numbers become text.
//! 7. [`chart`]: a report's picture as an SVG, a table, and points to read out.
//! 8. [`state`]: what a page holds and how a message changes it, pure; its address, both ways.
//! 9. `ui` (feature `web`): views, functions of state and language. They reach the browser only through the trait `ui::host::Host`.
//! 10. `shell` (feature `web`): the browser itself.
//!
//! So a figure can be had without a browser and without a language. Recurly's July: 62 customers lost, of 1,000 at its start and
//! 500 who joined. Their churn is 6.2 %, and with the joiners in the base 4.1 %:
//!
//! ```
//! use mandegar::report::figures;
//! use mandegar::report::inputs::Inputs;
//! use mandegar::report::name::{Key, Metric, Page};
//!
//! let july = Inputs::default()
//!     .number(Key::Start, 1000.0)
//!     .number(Key::New, 500.0)
//!     .number(Key::Lost, 62.0);
//! let figures = figures(Page::Churn, &july);
//! assert_eq!(figures.get(Metric::ChurnStart), Ok(0.062));
//! let with_joiners = figures.get(Metric::ChurnStartPlusNew)?;
//! assert!((with_joiners - 0.0413).abs() < 5e-5);
//! # Ok::<(), mandegar::domain::figure::Undefined>(())
//! ```
//!
//! The rules that keep the layers apart are tests: see `ARCHITECTURE.md`, and `tests/it/tidy.rs`, which reads these sources.

// The engines are small, and fast where it matters: what goes through every row is compiled for speed.
#![cfg_attr(tuned, feature(optimize_attribute))]
#![cfg_attr(not(test), warn(missing_docs))]

pub mod analysis;
pub mod chart;
pub mod domain;
pub mod ingest;
pub mod job;
pub mod locale;
pub mod part;
pub mod report;
#[cfg(feature = "web")]
pub mod shell;
pub mod state;
#[cfg(feature = "web")]
pub mod ui;
