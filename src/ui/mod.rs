//! Views: functions of model and language. The browser is reached only through [`host::Host`].

pub mod app;
pub mod components;
pub mod host;
pub mod pages;
pub mod store;
pub mod wording;
