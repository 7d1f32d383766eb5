//! What we look at in a wasm file: whether its data change, and what it imports.
//!
//! Format: <https://webassembly.github.io/spec/core/binary/modules.html>, and for names
//! <https://github.com/WebAssembly/extended-name-section>.

use std::collections::{BTreeMap, BTreeSet};

/// Where the linker puts data that change while the program runs.
const CHANGING: &str = ".data";

/// How every file begins.
const START: &[u8] = b"\0asm\x01\0\0\0";

const CUSTOM: u64 = 0;
const IMPORTS: u64 = 2;
const EXPORTS: u64 = 7;
const DATA: u64 = 11;
const DATA_NAMES: u64 = 9;

/// Whether a file has data that change; `None` when it is no wasm that we can read.
pub fn is_changing(wasm: &[u8]) -> Option<bool> {
    let mut rest = Reader(wasm.strip_prefix(START)?);
    let mut lengths = Vec::new();
    let mut names = BTreeMap::new();
    while !rest.0.is_empty() {
        let kind = rest.number()?;
        let mut section = rest.block()?;
        match kind {
            DATA => lengths = segments(&mut section)?,
            CUSTOM if section.block()?.0 == b"name" => names = segment_names(&mut section)?,
            _ => {}
        }
    }
    let mut filled = (0u64..).zip(lengths).filter(|(_, length)| *length > 0);
    Some(filled.any(|(at, _)| names.get(&at).is_none_or(|name| name.starts_with(CHANGING))))
}

/// Something that a file imports.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The module that has it.
    pub module: Vec<u8>,
    /// Its name there.
    pub name: Vec<u8>,
    /// 0 for a function, 1 for a table, 2 for a memory, 3 for a global.
    kind: u8,
    /// What the format says about it.
    description: Vec<u8>,
}

impl Import {
    fn written(&self) -> Vec<u8> {
        let Self {
            module,
            name,
            kind,
            description,
        } = self;
        [block(module), block(name), vec![*kind], description.clone()].concat()
    }
}

/// The module that passes on what `pieces` import from `module`: it imports that under the name `from` and exports it. Functions
/// have a type elsewhere in the file, so none can be passed on. `None` when one is no wasm that we can read.
pub fn passing_on(pieces: &[Vec<u8>], module: &str, from: &str) -> Option<Vec<u8>> {
    let mut all = BTreeSet::new();
    for piece in pieces {
        let found = imports(piece)?.into_iter();
        all.extend(found.filter(|import| import.module == module.as_bytes()));
    }
    let (mut taken, mut given) = (number(all.len()), number(all.len()));
    let mut counts = BTreeMap::new();
    for mut import in all {
        let count: &mut usize = counts.entry(import.kind).or_default();
        given.extend([block(&import.name), vec![import.kind], number(*count)].concat());
        *count += 1;
        from.as_bytes().clone_into(&mut import.module);
        taken.extend(import.written());
        if import.kind == 0 {
            return None;
        }
    }
    Some(
        [
            START,
            &[IMPORTS as u8],
            &block(&taken),
            &[EXPORTS as u8],
            &block(&given),
        ]
        .concat(),
    )
}

/// A file with other imports, as `change` makes them one by one.
pub fn with_imports(wasm: &[u8], mut change: impl FnMut(&mut Import)) -> Option<Vec<u8>> {
    let mut rest = Reader(wasm.strip_prefix(START)?);
    let mut changed = START.to_vec();
    while !rest.0.is_empty() {
        let kind = rest.number()?;
        let mut section = rest.block()?;
        let mut bytes = section.0.to_vec();
        if kind == IMPORTS {
            let mut imports = section.imports()?;
            imports.iter_mut().for_each(&mut change);
            bytes = number(imports.len());
            bytes.extend(imports.iter().flat_map(Import::written));
        }
        changed.push(kind as u8);
        changed.extend(block(&bytes));
    }
    Some(changed)
}

/// All that a file imports.
fn imports(wasm: &[u8]) -> Option<Vec<Import>> {
    let mut found = Vec::new();
    with_imports(wasm, |import| found.push(import.clone()))?;
    Some(found)
}

/// A number in LEB128.
fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// Bytes after their number.
fn block(bytes: &[u8]) -> Vec<u8> {
    [number(bytes.len()), bytes.to_vec()].concat()
}

/// The lengths of the segments in a data section.
fn segments(section: &mut Reader) -> Option<Vec<usize>> {
    let count = section.number()?;
    let mut lengths = Vec::new();
    for _ in 0..count {
        let kind = section.number()?;
        if kind == 2 {
            section.number()?;
        }
        if kind != 1 {
            section.address()?;
        }
        lengths.push(section.block()?.0.len());
    }
    Some(lengths)
}

/// By its number, the name of each segment.
fn segment_names(section: &mut Reader) -> Option<BTreeMap<u64, String>> {
    let mut names = BTreeMap::new();
    while !section.0.is_empty() {
        let kind = section.number()?;
        let mut list = section.block()?;
        if kind != DATA_NAMES {
            continue;
        }
        for _ in 0..list.number()? {
            let at = list.number()?;
            names.insert(at, String::from_utf8_lossy(list.block()?.0).into_owned());
        }
    }
    Some(names)
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A number in LEB128.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// As many bytes as the number before them says.
    fn block(&mut self) -> Option<Self> {
        let length = usize::try_from(self.number()?).ok()?;
        let (block, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(Self(block))
    }

    /// What a section of imports lists.
    fn imports(&mut self) -> Option<Vec<Import>> {
        let mut found = Vec::new();
        for _ in 0..self.number()? {
            let (module, name) = (self.block()?.0.to_vec(), self.block()?.0.to_vec());
            let kind = self.byte()?;
            let start = self.0;
            self.description(kind)?;
            let description = start.get(..start.len() - self.0.len())?.to_vec();
            found.push(Import {
                module,
                name,
                kind,
                description,
            });
        }
        Some(found)
    }

    /// Goes past what stands after the kind of an import.
    fn description(&mut self, kind: u8) -> Option<()> {
        match kind {
            0 => {
                self.number()?;
            }
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            3 => {
                self.byte()?;
                self.byte()?;
            }
            _ => return None,
        }
        Some(())
    }

    fn limits(&mut self) -> Option<()> {
        let has_end = self.number()? & 1 == 1;
        self.number()?;
        if has_end {
            self.number()?;
        }
        Some(())
    }

    /// The address of a segment: `i32.const`, its number, `end`.
    fn address(&mut self) -> Option<()> {
        let is_constant = self.byte()? == 0x41;
        self.number()?;
        (is_constant && self.byte()? == 0x0b).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::{block, imports, is_changing, passing_on, DATA_NAMES, START};

    /// A module with a segment of constants and one of `.data` with `changing` bytes.
    fn module(changing: &[u8]) -> Vec<u8> {
        let constants = [2, 0, 0x41, 8, 0x0b, 1, 7, 0, 0x41, 16, 0x0b];
        let data = [constants.to_vec(), block(changing)].concat();
        let list = [vec![2, 0], block(b".rodata"), vec![1], block(b".data")].concat();
        let names = [block(b"name"), vec![DATA_NAMES as u8], block(&list)].concat();
        [START, &[11], &block(&data), &[0], &block(&names)].concat()
    }

    #[test]
    fn only_data_with_bytes_change() {
        assert_eq!(is_changing(&module(&[])), Some(false));
        assert_eq!(is_changing(&module(&[1])), Some(true));
        assert_eq!(is_changing(b"no wasm at all"), None);
    }

    #[test]
    fn what_is_imported_is_passed_on_once() {
        let memory = [block(b"app"), block(b"memory"), vec![2, 0, 200, 1]].concat();
        let pointer = [block(b"app"), block(b"pointer"), vec![3, 0x7f, 1]].concat();
        let other = [block(b"other"), block(b"table"), vec![1, 0x70, 1, 2, 3]].concat();
        let list = [vec![3], memory, pointer, other].concat();
        let piece = [START, &[2], &block(&list)].concat();
        let passing = passing_on(&[piece.clone(), piece.clone()], "app", "first");
        let passing = passing.unwrap_or_default();
        let mut expected = imports(&piece).unwrap_or_default();
        expected.retain_mut(|import| {
            let is_passed_on = import.module == b"app";
            import.module = b"first".to_vec();
            is_passed_on
        });
        assert_eq!(imports(&passing), Some(expected));
        let given = [
            vec![2],
            block(b"memory"),
            vec![2, 0],
            block(b"pointer"),
            vec![3, 0],
        ]
        .concat();
        assert!(passing.ends_with(&[vec![7], block(&given)].concat()));
    }
}
