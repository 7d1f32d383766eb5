//! What figures mean, as facts with numbers; the sentences are written in `locale`.

/// One thing worth saying about a result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {}
