//! How shared names and dates travel in requests and replies: names by their public spelling, dates by their day number.

use crate::domain::date::Date;
use crate::domain::figure::Undefined;
use crate::job::{Call, Note};
use crate::report::name::{Key, Page, Period, Scale, TableName};
use crate::report::shop::{ModelMetric, ShopMetric};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.days())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let days = i32::deserialize(deserializer)?;
        Self::from_days(days).ok_or_else(|| D::Error::custom("day"))
    }
}

macro_rules! by_name {
    ($($name:ident),*) => { $(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = String::deserialize(deserializer)?;
                Self::from_name(&name).ok_or_else(|| D::Error::custom(stringify!($name)))
            }
        }
    )* };
}

by_name!(
    Key,
    Page,
    Period,
    Scale,
    ModelMetric,
    ShopMetric,
    TableName,
    Undefined
);

/// How the page speaks with the engine. Views hand it over with each call, so that the page has its code only with the views
/// that call.
#[derive(Debug)]
pub struct Wire {
    /// The bytes of a call.
    pub write: fn(&Call) -> Option<Vec<u8>>,
    /// The note in these bytes; `None` if they are none.
    pub read: fn(&[u8]) -> Option<Note>,
}

/// The page's side.
pub static PAGE: Wire = Wire {
    write: |call| postcard::to_allocvec(call).ok(),
    read: |bytes| postcard::from_bytes(bytes).ok(),
};

/// The call in these bytes; `None` if they are none.
pub fn hear(bytes: &[u8]) -> Option<Call> {
    postcard::from_bytes(bytes).ok()
}

/// The bytes of a note.
pub fn say(note: &Note) -> Vec<u8> {
    postcard::to_allocvec(note).unwrap_or_default()
}
