//! Pure maths, std only: every formula with its source, unit, range and when it is undefined.

pub mod budget;
pub mod campaign;
pub mod churn;
pub mod clv;
pub mod clv_cac;
pub mod date;
pub mod effort;
pub mod figure;
pub mod float;
pub mod interval;
pub mod model;
pub mod multiple;
pub mod names;
pub mod normal;
pub mod nps;
pub mod order;
pub mod quantity;
pub mod repeat;
pub mod retention_profit;
pub mod revenue;
pub mod solve;
pub mod survival;
pub mod visitors;
