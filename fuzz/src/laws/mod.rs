//! The laws: each takes any bytes, and panics where something that reads data does not keep to what it promises.

mod cells;
mod files;

pub use cells::{date, number};
pub use files::{file, reader, wire, workbook};

use super::{ods, xlsx};
