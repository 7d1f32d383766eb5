//! Models, messages and updates of the app, pure.
