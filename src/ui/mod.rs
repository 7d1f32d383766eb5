//! Views: functions of model and language. The browser is reached only through [`host::Host`].

pub mod host;
