/** An S3 endpoint on a folder, with a key for every identity. */
package io.headwater.objectstore;
