//! Views: functions of model and language.
