//! Models, messages and updates of the app: pure, without a browser and without a language.

pub mod address;
