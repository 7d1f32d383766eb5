//! Figures found in data that a calculator takes as inputs.

use crate::report::name::{Key, Page};

/// A page and the inputs for it as a link has them, in the units of their fields, in the order of the contract.
pub type Carried = (Page, Vec<(Key, String)>);
