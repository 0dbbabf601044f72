package org.thetaprep.runner.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A folder of the class path, be it in a jar or in a build folder. */
public final class ResourceFolder {

    private ResourceFolder() {}

    /**
     * Reads a folder of the class path.
     *
     * @param name its path, without a slash at either end
     * @param read what to do with it; the path is valid only meanwhile
     * @return what the reading returned
     * @throws IllegalStateException if the class path has no such folder
     */
    public static <T> T read(String name, Function<Path, T> read) {
        URL url = ResourceFolder.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IllegalStateException("the class path has no folder " + name);
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read.apply(Path.of(uri));
            }
            String text = uri.toString();
            Path jar = Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                return read.apply(files.getPath(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of a file. */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
