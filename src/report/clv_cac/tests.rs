//! Cases of the page's rules.
