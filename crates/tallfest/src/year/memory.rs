//! The files of a submission that are not on disk: bytes, or readers of what is just arriving.

use std::{
    fmt,
    io::{self, Read},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tallfest_base::FormInfo;
use tallfest_formats::{FileHash, Layout, MANIFEST, Named, NamedFile, hash_of_hashed, named};
use tallfest_rules::{Fault, Severity, structure};

use super::contents::{Contents, Opened, OpenedFile};
use crate::{FileOf, Source};

/// The files of a submission that are not on disk. Each is read once, and hashed while it is read.
pub(super) struct Memory<'a> {
    manifest: FileHash,
    names: Vec<String>,
    files: Vec<Mutex<Held<'a>>>,
}

/// A file until it is opened, and what is known of it from then on.
struct Held<'a> {
    source: Option<Source<'a>>,
    read: Arc<Mutex<SoFar>>,
}

/// What was read of a file so far.
#[derive(Debug, Clone, Default)]
struct SoFar {
    hash: FileHash,
    has_ended: bool,
}

impl fmt::Debug for Memory<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memory").field("files", &self.files.len()).finish_non_exhaustive()
    }
}

impl<'a> Memory<'a> {
    pub(super) fn new(manifest: &[u8]) -> Self {
        let mut hash = FileHash::default();
        hash.update(manifest);
        Self { manifest: hash, names: vec![], files: vec![] }
    }

    pub(super) fn add(&mut self, name: String, source: Source<'a>) {
        self.names.push(name);
        self.files.push(Mutex::new(Held { source: Some(source), read: Arc::default() }));
    }
}

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<'a> Held<'a> {
    /// The file, if it has not been opened yet.
    fn open(&mut self) -> Option<Source<'a>> {
        let Source { reader, .. } = self.source.take()?;
        Some(Source::plain(Hashing { reader, read: Arc::clone(&self.read) }))
    }
}

/// A reader whose bytes are hashed on the way.
struct Hashing<'a> {
    reader: Box<dyn Read + Send + 'a>,
    read: Arc<Mutex<SoFar>>,
}

impl Read for Hashing<'_> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(to)?;
        let mut so_far = lock(&self.read);
        so_far.hash.update(to.get(..count).unwrap_or_default());
        so_far.has_ended |= count == 0 && !to.is_empty();
        Ok(count)
    }
}

impl Contents for Memory<'_> {
    fn named(&self, forms: &[&'static FormInfo]) -> Named {
        named(&self.names, forms, |_| None)
    }

    fn open(&self, forms: &[&'static FormInfo]) -> Opened<'_> {
        let Named { files, faults } = self.named(forms);
        let opened = |NamedFile { form, stem, at, name, layout, compressed }| {
            let source = self.files.get(at).and_then(|held| lock(held).open());
            let source = source.map(|source| unpacked(&name, source, compressed));
            let source = source.map(|source| match layout {
                Layout::Json => source,
                Layout::Csv => source.sheet(),
            });
            let nothing = || Fault::new(&structure::NO_RECORD, Severity::Fatal, None);
            OpenedFile { of: FileOf { form, stem }, name, source: source.ok_or_else(nothing) }
        };
        Opened { files: files.into_iter().map(opened).collect(), faults }
    }

    fn hash(&self, _: bool) -> Option<String> {
        let mut hashes = vec![(MANIFEST.to_owned(), self.manifest.clone())];
        for (name, held) in self.names.iter().zip(&self.files) {
            let (source, read) = {
                let mut held = lock(held);
                (held.open(), Arc::clone(&held.read))
            };
            // Of a version that does not count, nothing has been read.
            if let Some(mut source) = source {
                io::copy(&mut source.reader, &mut io::sink()).ok()?;
            }
            let SoFar { hash, has_ended } = lock(&read).clone();
            hashes.push((name.clone(), hash));
            if !has_ended {
                return None;
            }
        }
        Some(hash_of_hashed(hashes))
    }
}

#[cfg(feature = "files")]
fn unpacked<'a>(name: &str, source: Source<'a>, compressed: bool) -> Source<'a> {
    if compressed {
        Source::unpacking(tallfest_formats::folder::unpack(name, source.reader))
    } else {
        source
    }
}

/// Without the feature, the name of a packed file is none that is read.
#[cfg(not(feature = "files"))]
const fn unpacked<'a>(_: &str, source: Source<'a>, _: bool) -> Source<'a> {
    source
}
