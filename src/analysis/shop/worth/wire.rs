//! How names of models travel: a model by its public name, limits and reasons by number.

use crate::domain::model::buying::ModelName;
use crate::domain::model::estimate::{Limit, NoFit};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

impl Serialize for ModelName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ModelName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let mut all = Self::ALL.into_iter();
        all.find(|model| model.as_str() == name)
            .ok_or_else(|| D::Error::custom("model"))
    }
}

impl Serialize for Limit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(*self as u8)
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u8::deserialize(deserializer)?;
        let limit = Self::ALL.get(usize::from(number)).copied();
        limit.ok_or_else(|| D::Error::custom("limit"))
    }
}

impl Serialize for NoFit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts: (u32, u32, u32) = match self {
            Self::NoRepeats => (0, 0, 0),
            Self::TooFew { needed, found } => (1, *needed, *found),
            Self::Contradiction => (2, 0, 0),
            Self::Stopped => (3, 0, 0),
        };
        parts.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for NoFit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match <(u32, u32, u32)>::deserialize(deserializer)? {
            (0, ..) => Ok(Self::NoRepeats),
            (1, needed, found) => Ok(Self::TooFew { needed, found }),
            (2, ..) => Ok(Self::Contradiction),
            (3, ..) => Ok(Self::Stopped),
            _ => Err(D::Error::custom("reason")),
        }
    }
}
