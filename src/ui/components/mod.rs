//! The parts that pages are made of: a domain value in, a message out.

pub mod asked_file;
pub mod chart;
pub mod data;
pub mod embed;
pub mod field;
pub mod findings;
pub mod fold;
pub mod for_excel;
pub mod header;
pub mod headline;
pub mod heat;
pub mod icon;
pub mod mapping;
pub mod output;
pub mod pager;
pub mod problems;
pub mod projection;
pub mod range;
pub mod reading;
pub mod select;
pub mod sheet;
pub mod solve;
pub mod table;
pub mod take_away;
pub mod typed;
pub mod working;
