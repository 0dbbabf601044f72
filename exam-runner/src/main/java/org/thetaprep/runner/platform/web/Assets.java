package org.thetaprep.runner.platform.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Style sheets, scripts and fonts. Their addresses hold a hash over all of them, so that a browser may keep
 * them for good and never mixes two releases.
 */
public final class Assets implements Feature {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private static final String WORKER = "room-worker.js";

    private final Map<String, byte[]> files;
    private final String revision;

    private Assets(Map<String, byte[]> files) {
        this.files = files;
        this.revision = hash(files);
    }

    /**
     * Loads all assets of folders of the class path; a file is named by its path within its folder.
     *
     * @param folders the folders, without a slash at either end; no two hold a file of one name
     */
    public static Assets load(String... folders) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : folders) {
            files.putAll(ResourceFolder.read(folder, Assets::filesOf));
        }
        return new Assets(files);
    }

    private static Map<String, byte[]> filesOf(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            Map<String, byte[]> files = new TreeMap<>();
            all.filter(Files::isRegularFile)
                    .filter(file ->
                            TYPES.containsKey(extension(file.getFileName().toString())))
                    .forEach(file ->
                            files.put(root.relativize(file).toString().replace('\\', '/'), ResourceFolder.bytes(file)));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same assets and one more: the modules of a folder joined into one script.
     *
     * @param name of the script
     * @param first the module that starts everything, as a path; those it needs lie beside it
     * @throws IllegalArgumentException if they cannot be joined
     */
    public Assets joining(String name, String first) {
        String folder = first.substring(0, first.lastIndexOf('/') + 1);
        Map<String, String> modules = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                modules.put(path.substring(folder.length()), new String(bytes, StandardCharsets.UTF_8));
            }
        });
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(
                name,
                JoinedScript.join(first.substring(folder.length()), modules).getBytes(StandardCharsets.UTF_8));
        return new Assets(more);
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * The address of an asset.
     *
     * @param name its path within the folder
     * @throws IllegalArgumentException if there is none of that name
     */
    public String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return "/assets/" + revision + "/" + name;
    }

    /**
     * What an asset holds.
     *
     * @param name its path within the folder
     * @throws IllegalArgumentException if there is none of that name
     */
    public byte[] content(String name) {
        return Optional.ofNullable(files.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no asset " + name))
                .clone();
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/" + WORKER, this::worker, Access.ANYONE);
        routes.get("/assets/{revision}/<name>", this::serve, Access.ANYONE);
    }

    /** The worker has an address of its own, so that a new release takes the place of the old one. */
    private void worker(Context ctx) {
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType(TYPES.get("js"));
        ctx.result(files.get(WORKER));
    }

    private void serve(Context ctx) {
        byte[] file = files.get(ctx.pathParam("name"));
        if (file == null || !ctx.pathParam("revision").equals(revision)) {
            throw new NotFound();
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(TYPES.get(extension(ctx.pathParam("name"))));
        ctx.result(file);
    }
}
