import { join } from "node:path";

/** Found from the folder that the program was started in: a bundler moves the code, not the migrations. */
export const migrationsFolder = () => join(process.cwd(), "prisma/migrations");
