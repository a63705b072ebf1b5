package org.mediacenter.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;

final class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_document_and_the_routes_say_the_same() throws IOException {
        Set<String> routes = new TreeSet<>();
        JsonNode document;
        try (TestSite site = TestSite.opened(folder)) {
            site.site().routes().all().stream()
                    .filter(route -> route.path().startsWith("/api/"))
                    .forEach(route ->
                            routes.add(route.method().name().toLowerCase(java.util.Locale.ROOT) + " " + route.path()));
            document = new YAMLMapper()
                    .readTree(site.browser().get("/api/openapi.yaml").body());
        }

        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        described.add(method + " " + path.getKey());
                    }
                }));

        assertThat(described).isEqualTo(routes);
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(unresolved(document, document)).isEmpty();
    }

    /// References that lead nowhere.
    private static List<String> unresolved(JsonNode node, JsonNode document) {
        return node.findValues("$ref").stream()
                .map(JsonNode::asText)
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();
    }
}
