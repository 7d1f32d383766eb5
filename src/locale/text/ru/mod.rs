//! Russian.

pub(super) mod data;
pub(super) mod fields;
pub(super) mod findings;
pub(super) mod later;
pub(super) mod metrics;
pub(super) mod models;
pub(super) mod pages;
pub(super) mod problems;
pub(super) mod projection;
pub(super) mod sentences;
pub(super) mod shared;
pub(super) mod shop;
pub(super) mod subscriptions;
pub(super) mod survey;
pub(super) mod undefined;
pub(super) mod verdicts;
pub(super) mod visits;
pub(super) mod words;

use crate::locale::language::Language;

const L: Language = Language::Ru;
