package org.mediacenter.hub.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.mediacenter.hub.store.DurableFolder;

/// Where blobs lie on disk, with every new name synced. All of it blocks.
final class BlobFolder {
    private static final String PARTS = "parts";
    private static final int SPREAD = 2;

    /// A blob that is there.
    record Blob(ComplaintNumber number, BlobId id) {}

    private final Path folder;

    private BlobFolder(Path folder) {
        this.folder = folder;
    }

    static BlobFolder open(Path folder) throws IOException {
        BlobFolder opened = new BlobFolder(folder);
        DurableFolder.make(folder.resolve(PARTS));
        for (Path half : opened.list(folder.resolve(PARTS))) {
            Files.delete(half);
        }
        return opened;
    }

    PartFile begin() throws IOException {
        return PartFile.create(folder.resolve(PARTS).resolve(UUID.randomUUID().toString()));
    }

    BlobId keep(ComplaintNumber number, PartFile file) throws IOException {
        BlobId id = file.finish();
        Path kept = path(number, id);
        Path above = of(number);
        DurableFolder.make(above);
        Files.move(file.path(), kept, StandardCopyOption.ATOMIC_MOVE);
        DurableFolder.sync(above);
        return id;
    }

    boolean discard(PartFile file) throws IOException {
        file.close();
        return Files.deleteIfExists(file.path());
    }

    Path path(ComplaintNumber number, BlobId id) {
        return of(number).resolve(id.value());
    }

    private Path of(ComplaintNumber number) {
        return folder.resolve(number.value().substring(0, SPREAD)).resolve(number.value());
    }

    /// Answers how many blobs there were.
    int erase(ComplaintNumber number) throws IOException {
        Path gone = of(number);
        List<Path> blobs = list(gone);
        for (Path blob : blobs) {
            Files.deleteIfExists(blob);
        }
        if (Files.deleteIfExists(gone)) {
            DurableFolder.sync(folder.resolve(number.value().substring(0, SPREAD)));
        }
        return blobs.size();
    }

    List<Blob> olderThan(Instant before) throws IOException {
        List<Blob> old = new ArrayList<>();
        for (Path spread : list(folder)) {
            if (!spread.endsWith(PARTS) && name(spread).length() == SPREAD && Files.isDirectory(spread)) {
                for (Path complaint : list(spread)) {
                    collect(complaint, FileTime.from(before), old);
                }
            }
        }
        return old;
    }

    /// What others left in the folder, as a system its notes, is not ours to judge.
    private void collect(Path complaint, FileTime before, List<Blob> old) throws IOException {
        Optional<ComplaintNumber> number =
                ComplaintNumber.parse(name(complaint)).filter(_ -> Files.isDirectory(complaint));
        if (number.isEmpty()) {
            return;
        }
        for (Path blob : list(complaint)) {
            if (BlobId.isOne(name(blob)) && Files.getLastModifiedTime(blob).compareTo(before) < 0) {
                old.add(new Blob(number.get(), new BlobId(name(blob))));
            }
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// Unless the same bytes were put again since it was found to be old.
    boolean sweep(Blob blob, Instant before) throws IOException {
        Path path = path(blob.number(), blob.id());
        boolean old = Files.exists(path) && Files.getLastModifiedTime(path).compareTo(FileTime.from(before)) < 0;
        return old && Files.deleteIfExists(path);
    }

    boolean delete(ComplaintNumber number, BlobId id) throws IOException {
        return Files.deleteIfExists(path(number, id));
    }

    private List<Path> list(Path where) throws IOException {
        try (Stream<Path> found = Files.list(where)) {
            return found.toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
