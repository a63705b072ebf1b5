/// HTTP: the one table of routes, and the one door every request comes through.
///
/// [Routes] declares each route with method, path, [Access], body limit and answer; [FrontDoor]
/// alone reads requests and writes answers, so that no route escapes the headers, the limits, the
/// rights and the CSRF check. Nothing outside this package touches the HTTP server.
@NullMarked
package org.mediacenter.dashboard.web;

import org.jspecify.annotations.NullMarked;
