package org.mediacenter.hub.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.mediacenter.hub.store.DurableFolder;

/// Where blobs lie on disk, with every new name synced. All of it blocks.
final class BlobFolder {
    private static final String PARTS = "parts";
    private static final int SPREAD = 2;

    private final Path folder;
    /// Held while a file comes under its name, or is found to be old and goes.
    private final Object moving = new Object();

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
        synchronized (moving) {
            Files.move(file.path(), kept, StandardCopyOption.ATOMIC_MOVE);
        }
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

    /// Those that have a folder. What others left beside them, as a system its notes, is not ours to judge.
    List<ComplaintNumber> complaints() throws IOException {
        List<ComplaintNumber> complaints = new ArrayList<>();
        for (Path spread : list(folder)) {
            if (!spread.endsWith(PARTS) && name(spread).length() == SPREAD && Files.isDirectory(spread)) {
                for (Path complaint : list(spread)) {
                    ComplaintNumber.parse(name(complaint))
                            .filter(number -> complaint.equals(of(number)) && Files.isDirectory(complaint))
                            .ifPresent(complaints::add);
                }
            }
        }
        return complaints;
    }

    Set<BlobId> olderThan(ComplaintNumber number, Instant before) throws IOException {
        Set<BlobId> old = new HashSet<>();
        for (Path blob : list(of(number))) {
            if (BlobId.isOne(name(blob)) && isOlder(blob, before)) {
                old.add(new BlobId(name(blob)));
            }
        }
        return old;
    }

    private static boolean isOlder(Path blob, Instant before) throws IOException {
        return Files.exists(blob) && Files.getLastModifiedTime(blob).compareTo(FileTime.from(before)) < 0;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// How many were deleted: none whose bytes were put again since it was found to be old.
    int sweep(ComplaintNumber number, Set<BlobId> old, Instant before) throws IOException {
        int swept = 0;
        for (BlobId id : old) {
            Path path = path(number, id);
            synchronized (moving) {
                swept += isOlder(path, before) && Files.deleteIfExists(path) ? 1 : 0;
            }
        }
        return swept;
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
