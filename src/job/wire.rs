//! How shared names and dates travel in requests and replies: names by their public spelling, dates by their day number.

use crate::domain::date::Date;
use crate::domain::figure::Undefined;
use crate::job::{Call, Note};
use crate::report::name::{Key, Page, Period, Scale, TableName};
use crate::report::shop::list::Order;
use crate::report::shop::{ModelMetric, ShopMetric};
use postcard::ser_flavors::Flavor;
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
    Order,
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
    write: |call| Some(to_bytes(call)),
    read: |bytes| of_bytes(bytes),
};

/// The call in these bytes; `None` if they are none.
pub fn hear(bytes: &[u8]) -> Option<Call> {
    of_bytes(bytes)
}

/// The bytes of a note.
pub fn say(note: &Note) -> Vec<u8> {
    to_bytes(note)
}

/// What travels, as bytes.
pub fn to_bytes<T: Serialize>(this: &T) -> Vec<u8> {
    postcard::serialize_with_flavor(this, Growing::default()).unwrap_or_default()
}

/// Bytes that grow. Never inlined: what travels has hundreds of fields, and each would have the code that makes room.
#[derive(Default)]
struct Growing(Vec<u8>);

impl Flavor for Growing {
    type Output = Vec<u8>;

    #[inline(never)]
    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.0.push(byte);
        Ok(())
    }

    #[inline(never)]
    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    fn finalize(self) -> postcard::Result<Vec<u8>> {
        Ok(self.0)
    }
}

/// What these bytes say; `None` if that is something else.
pub fn of_bytes<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
