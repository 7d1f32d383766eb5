//! Bytes to typed columns. Reading never fails: it gives a table and a list of problems.

pub mod encoding;
pub mod gzip;
mod inflate;
pub mod pieces;
pub mod steps;
pub mod stream;
pub mod survivors;
pub mod text;

pub mod delimited;
pub mod sheet;
pub mod workbook;

pub mod unpack;

pub mod rows;

pub mod date;
pub mod id;
mod letters;
pub mod month;
pub mod number;
mod word;

pub mod mapping;
pub mod measure;
pub mod problem;
pub mod question;

pub mod demo;
