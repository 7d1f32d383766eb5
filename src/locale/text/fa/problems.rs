pub(in crate::locale::text) use crate::locale::text::en::problems::*;
